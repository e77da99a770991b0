import KubeClient

/// The access modes of volumes and claims.
enum AccessModes {
  /// The short names, each once and in Kubernetes' order, for example `RWO,ROX`.
  static func text(_ modes: JSONTree) -> String {
    let known = [
      ("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"),
      ("ReadWriteOncePod", "RWOP"),
    ]
    let given = Set(modes.array.map(\.text))
    return known.filter { given.contains($0.0) }.map(\.1).joined(separator: ",")
  }
}
