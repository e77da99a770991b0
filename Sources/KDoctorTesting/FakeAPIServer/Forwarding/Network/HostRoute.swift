/// What an ingress controller does with a host and a path.
public struct HostRoute: Sendable, Hashable {
  /// Empty for every host; may begin with `*.`.
  public var host: String
  /// A prefix, by whole elements.
  public var path: String
  public var behaviour: PortBehaviour

  /// Makes a route from its parts.
  public init(host: String = "", path: String = "/", _ behaviour: PortBehaviour) {
    self.host = host
    self.path = path
    self.behaviour = behaviour
  }

  /// Whether it is for a request.
  ///
  /// - Parameters:
  ///   - host: the header, with or without a port.
  ///   - target: path and query.
  func fits(host: String, target: String) -> Bool {
    let name = host.split(separator: ":").first.map { $0.lowercased() } ?? ""
    let fitsHost =
      if self.host.hasPrefix("*.") {
        name.split(separator: ".").dropFirst().joined(separator: ".") == self.host.dropFirst(2)
      } else {
        self.host.isEmpty || self.host == name
      }
    let path = target.split(separator: "?").first ?? "/"
    let prefix = self.path.split(separator: "/")
    return fitsHost && path.split(separator: "/").starts(with: prefix)
  }

  /// How exactly it says what it is for; the most exact one counts.
  var weight: (Int, Int) {
    (host.isEmpty ? 0 : host.hasPrefix("*.") ? 1 : 2, path.count)
  }
}
