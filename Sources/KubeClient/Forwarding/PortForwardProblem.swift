/// Why one port of a port-forward leads nowhere, or why its data ended early.
public struct PortForwardProblem: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    /// Nobody listens on the port inside the Pod.
    case refused
    /// The Pod has no network: its sandbox or network namespace is not there.
    case notRunning
    /// The connection inside the Pod was not made in time.
    case timedOut
    /// The application broke the connection.
    case reset
    /// The way to the Pod ended in the middle, without a word from the runtime.
    case cut
    /// The far end sent what the protocol does not allow.
    case malformed
    /// The runtime says something else.
    case other
  }

  public var kind: Kind
  /// The runtime's own words where it has said something, else kdoctor's; at most 300 characters.
  public var text: String

  public var description: String { text }

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Judges what came over an error channel.
  init(said text: String) {
    self.init(Self.judge(text.lowercased()), AnswerHead.shortened(text))
  }

  /// The words are those of containerd, CRI-O and, before them, socat and nsenter. All name the
  /// network namespace whatever has happened in it, so what happened is looked for first.
  private static func judge(_ text: String) -> Kind {
    let signs: [(Kind, [String])] = [
      (.refused, ["connection refused"]),
      (.timedOut, ["i/o timeout", "deadline exceeded", "connection timed out"]),
      (.reset, ["connection reset", "broken pipe"]),
      (
        .notRunning,
        [
          "not running", "failed to find sandbox", "sandbox not found", "no such container",
          "container not found", "pod not found", "pod does not exist", "not found in store",
        ]
      ),
    ]
    if let sign = signs.first(where: { $0.1.contains(where: text.contains) }) { return sign.0 }
    let isGone = ["closed", "no such file", "not exist", "not found", "unknown ns"]
      .contains(where: text.contains)
    let isNetwork = ["namespace", "netns", "sandbox"].contains(where: text.contains)
    return isNetwork && isGone ? .notRunning : .other
  }
}
