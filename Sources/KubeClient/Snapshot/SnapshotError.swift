/// Why a snapshot cannot be used. Every message is one line and names the file.
public enum SnapshotError: Error, Hashable, CustomStringConvertible {
  /// The path does not exist or may not be read: check the path and its permissions.
  case unreadable(path: String, reason: String)
  /// Nothing is in it: the command that was to fill it probably failed.
  case empty(path: String)
  /// It is neither JSON nor YAML nor an archive of them: give what `kubectl get -o json` prints.
  case notText(path: String, reason: String)
  /// The text is broken or cut off; a cut list is never taken for a short one. Record it again.
  case syntax(path: String, document: Int, item: Int?, reason: String)
  /// It can be read, but holds no object that kdoctor knows.
  case noObjects(path: String, problems: [String])
  /// It is a Helm chart: render it with `helm template`.
  case helmChart(path: String)
  /// It is a kustomization: render it with `kubectl kustomize`.
  case kustomization(path: String)
  /// It is larger than kdoctor takes: record fewer namespaces or kinds.
  case tooLarge(path: String)
  /// The archive is damaged, or built to do harm: unpack it by hand and look.
  case badArchive(path: String, reason: String)
  /// `probes.json` or `index.json` is not in the form that kdoctor writes: record again or remove
  /// it.
  case badCompanion(path: String, reason: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .empty(let path): "\(path): is empty"
    case .notText(let path, let reason): "\(path): \(reason)"
    case .syntax(let path, let document, let item, let reason):
      "\(path): " + (document > 1 ? "document \(document): " : "")
        + (item.map { "item \($0): " } ?? "") + reason
    case .noObjects(let path, let problems):
      "\(path): no usable Kubernetes object"
        + (problems.isEmpty ? "" : " (\(problems.prefix(3).joined(separator: "; ")))")
    case .helmChart(let path):
      "\(path): is a Helm chart, which has to be rendered: "
        + "helm template \(path) | kdoctor report --snapshot -"
    case .kustomization(let path):
      "\(path): is a kustomization, which has to be rendered: "
        + "kubectl kustomize \(path) | kdoctor report --snapshot -"
    case .tooLarge(let path): "\(path): too large"
    case .badArchive(let path, let reason): "\(path): \(reason)"
    case .badCompanion(let path, let reason): "\(path): \(reason)"
    }
  }
}
