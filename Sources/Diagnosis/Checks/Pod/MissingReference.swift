import Foundation
import KubeClient

/// A ConfigMap or Secret, or a key of one, that a message says is missing.
struct MissingReference {
  var kind: ObjectKind
  var name: String
  /// Nil where the whole object is missing.
  var key: String?

  /// ConfigMaps that a controller puts into every namespace.
  static let publishedByCluster: Set<String> = ["kube-root-ca.crt", "openshift-service-ca.crt"]

  /// Reads the kubelet's words: `configmap "x" not found`, `couldn't find key k in Secret ns/x`,
  /// `references non-existent secret key: k`.
  init?(message: String, volume: Volume? = nil) {
    if let text = Self.part(of: message, after: "couldn't find key ") {
      let words = text.split(separator: " ")
      guard words.count >= 4, words[1] == "in" else { return nil }
      kind = words[2] == "Secret" ? .secret : .configMap
      let path = words[3].split(separator: "/").last.map(String.init) ?? String(words[3])
      name = path.trimmingCharacters(in: CharacterSet(charactersIn: ".,:"))
      key = String(words[0])
      return
    }
    for (kind, words) in [(ObjectKind.configMap, "config key: "), (.secret, "secret key: ")] {
      guard let text = Self.part(of: message, after: "references non-existent " + words) else {
        continue
      }
      let sources = kind == .secret ? volume?.secrets : volume?.configMaps
      guard let source = sources?.first(where: { $0.keys.contains(text) }) ?? sources?.first else {
        return nil
      }
      self.kind = kind
      name = source.name
      key = text
      return
    }
    for (kind, word) in [(ObjectKind.configMap, "configmap \""), (.secret, "secret \"")] {
      guard let text = Self.part(of: message, after: word), let end = text.firstIndex(of: "\""),
        text[end...].contains("not found")
      else { continue }
      self.kind = kind
      name = String(text[..<end])
      return
    }
    return nil
  }

  private static func part(of message: String, after mark: String) -> String? {
    message.range(of: mark, options: .caseInsensitive).map { String(message[$0.upperBound...]) }
  }

  /// Whether it is there by now, as far as it was read.
  func existsNow(in context: CheckContext) -> Bool {
    let namespace = context.namespace
    switch kind {
    case .secret:
      let secrets =
        key == nil ? context.inventory.secrets : context.inventory.secret(name, in: namespace)
      guard let secret = secrets.named(name, in: namespace) else { return false }
      return key.map { secret.keys.contains($0) } ?? true
    default:
      let maps =
        key == nil ? context.inventory.configMaps : context.inventory.configMap(name, in: namespace)
      guard let map = maps.named(name, in: namespace) else { return false }
      return key.map { map.keys.contains($0) } ?? true
    }
  }

  /// What the texts about it need.
  func facts(in context: CheckContext) -> [String: String?] {
    let namespace = context.namespace
    var existing: String?
    if let key {
      let keys =
        kind == .secret
        ? context.inventory.secret(name, in: namespace).named(name, in: namespace)?.keys
        : context.inventory.configMap(name, in: namespace).named(name, in: namespace)?.keys
      existing = keys.flatMap { NearNames.list($0, near: key) }
    } else {
      let names =
        kind == .secret
        ? context.inventory.secrets.inNamespace(namespace).map(\.name)
        : context.inventory.configMaps.inNamespace(namespace).map(\.name)
          .filter { !Self.publishedByCluster.contains($0) }
      existing = NearNames.list(names, near: name)
    }
    return ["configKind": kind.rawValue, "configName": name, "key": key, "existing": existing]
  }

  /// The command that shows whether it exists.
  func command(in context: CheckContext) -> ShellCommand {
    "kubectl describe \(kind == .secret ? "secret" : "configmap") \(name) -n \(context.namespace)"
  }
}
