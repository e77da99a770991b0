import Probing
import Testing

extension ProbeModule {
  /// Reads the settings of one prober, as they stand in a file.
  init(_ prober: String, _ settings: String = "{}") throws {
    let indented = settings.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    let file = try ProbeConfiguration(
      text: "modules:\n  m:\n    prober: \(prober)\n    \(prober):\n\(indented)\n", file: "f.yml")
    self = try #require(try file.module("m"))
  }
}
