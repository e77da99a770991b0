/// Where to look for kubeconfigs.
struct KubeconfigPlaces: Hashable {
  /// In the order in which they count.
  var paths: [String]
  /// Whether the command line names the file, so that it must exist.
  var isExplicit: Bool
  /// Where the paths come from, for a sentence: `--kubeconfig`, `KUBECONFIG` or `the home directory`.
  var origin: String

  /// Chooses as kubectl does: `--kubeconfig` alone, else the files of `KUBECONFIG`, else
  /// `~/.kube/config`.
  ///
  /// - Parameter home: The home directory; where nil, `HOME` counts.
  init(explicit: String?, environment: [String: String], home: String?) {
    isExplicit = explicit != nil
    if let explicit {
      paths = [explicit]
      origin = "--kubeconfig"
      return
    }
    if let list = environment["KUBECONFIG"], !list.isEmpty {
      paths = []
      for path in list.split(separator: ":").map(String.init) where !paths.contains(path) {
        paths.append(path)
      }
      origin = "KUBECONFIG"
      return
    }
    let home = home ?? environment["HOME"] ?? ""
    paths = home.isEmpty ? [] : [home + "/.kube/config"]
    origin = "the home directory"
  }
}
