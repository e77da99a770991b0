import Testing

/// A module and a target, which the exporter and kdoctor must judge alike.
struct PeerCase: Sendable, CustomTestStringConvertible {
  /// Also the name of the module.
  var name: String
  /// The module as it stands in the configuration file, with places such as `{ca}`.
  var module: String
  /// With places such as `{http}` for the targets.
  var target: String
  /// What the exporter says; nil where that depends on the machine.
  var succeeds: Bool?

  init(_ name: String, _ target: String, _ succeeds: Bool?, _ module: String) {
    self.name = name
    self.module = module
    self.target = target
    self.succeeds = succeeds
  }

  var testDescription: String { name }

  static let all = http + httpBodies + httpRedirects + tls + tcp + dns + dnsRecords + icmp

  /// The lines of the module in the configuration file.
  func configuration(_ places: [String: String]) -> String {
    let timeout = module.contains("timeout:") ? "" : "timeout: 30s\n"
    return "  \(name):\n"
      + Self.filled(timeout + module, places).split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  /// A text with the targets in its places.
  static func filled(_ text: String, _ places: [String: String]) -> String {
    places.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
