import Diagnosis
import KubeClient
import NIOCore
import Probing
import Terminal

/// What people and terminals send, and small texts of all kinds.
extension FuzzTarget {
  static let texts: [FuzzTarget] = [
    FuzzTarget(name: "keys", form: .bytes) {
      Subject(samples: [Array(keys.utf8)], words: ["\u{1B}[", "\u{1B}[200~", "\u{1B}[201~"]) {
        bytes in
        var decoder = KeyDecoder()
        let half = bytes.count / 3
        var events = decoder.decode(bytes[..<half])
        events += decoder.decode(bytes[half...])
        events += decoder.flush()
        guard events.count <= bytes.count else { throw FuzzFailure("more keys than bytes") }
        return .read
      }
    },
    FuzzTarget(name: "text", form: .lines) {
      Subject(samples: try Corpus.files("clusters", ending: "logs.txt"), read: show)
    },
    FuzzTarget(name: "value", form: .lines) {
      Subject(samples: values.map { Array($0.utf8) }) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let understood: [Bool] = [
          Quantity(text) != nil, HostAddress(text) != nil, ForwardPlace(text) != nil,
          (try? Target(parsing: text)) != nil,
        ]
        _ = NearestNames.suggest(for: text, among: values)
        return understood.contains(true) ? .read : .refused
      }
    },
    FuzzTarget(name: "pattern", form: .bytes) {
      Subject(
        samples: ProbeSamples.patterns.map { Array($0.utf8) },
        words: ["(?", "(?P<", "{1,9}", "{900}", "*", "+?", "[[:", ":]]", "\\p{", "\\Q", "|", "^$"],
        read: search)
    },
  ]

  /// Shows a text of the cluster as every screen and report does.
  private static func show(_ bytes: [UInt8]) async throws -> FuzzVerdict {
    let text = String(decoding: bytes, as: UTF8.self)
    try text.visible.checkHarmless()
    let lines = text.visible(lineBreaks: .kept)
    try lines.checkHarmless(lineBreaks: true)
    guard lines.truncated(toColumns: 30).columns <= 30 else {
      throw FuzzFailure("a text takes more columns than it was cut to")
    }
    for line in lines.wrapped(toColumns: 40) where line.columns > 40 && line.count > 1 {
      throw FuzzFailure("a line takes \(line.columns) columns of 40: \(line.debugDescription)")
    }
    return .read
  }

  /// Looks for a regular expression in the lines that follow it.
  private static func search(_ bytes: [UInt8]) async throws -> FuzzVerdict {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    do {
      let pattern = try Pattern(String(lines[0]))
      _ = try pattern.matches(
        lines.count > 1 ? String(lines[1]) : "", until: .now() + .milliseconds(200))
      return .read
    } catch is PatternProblem {
      return .refused
    } catch is ProbeFailure {
      return .refused
    }
  }

  private static let keys =
    "aé漢\u{1B}[A\u{1B}[1;5C\u{1B}OP\u{1B}[15~\u{1B}x\u{1B}\u{1B}[200~pasted\r\ntext\u{1B}[201~"
    + "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[<0;10;20M\u{1B}[I\u{1B}P1$r0m\u{1B}\\\t\r\u{7F}"

  private static let values = [
    "100m", "1.5Gi", "-2e3", "0.000001n", "10.0.0.1", "fe80::1%eth0", "::ffff:192.0.2.1",
    "pod/shop:80", "svc/shop.healthy:http", "deployment/shop", "https://shop.example/a?b=c",
    "[::1]:80", "shop",
  ]
}
