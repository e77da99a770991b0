import Foundation
import KubeClient

/// The end of a container's log: the line that most likely says why it ended.
struct LogTail {
  var line: String
  var evidence: Evidence

  /// Reads the log of the instance that has ended.
  ///
  /// - Parameter previous: whether to look at the instance before the current one first.
  static func read(
    _ container: ContainerView, previous: Bool, in context: CheckContext
  ) async -> Reading<LogTail?> {
    let pod = container.pod
    var refused: Unavailable?
    var wasRead = false
    for isPrevious in previous ? [true, false] : [false, true] {
      let reading = await context.reader.log(
        pod: pod.name, namespace: pod.namespace, container: container.name, previous: isPrevious)
      switch reading {
      case .value(let log):
        wasRead = true
        guard let line = tellingLine(of: log) else { continue }
        let command: ShellCommand =
          "kubectl logs \(pod.name) -n \(pod.namespace) -c \(container.name)"
        return .value(
          LogTail(
            line: line,
            evidence: Evidence(
              .log, pod.reference, path: container.name, text: line,
              command: isPrevious ? command + " --previous" : command)))
      case .unavailable(let reason): refused = refused ?? reason
      }
    }
    if !wasRead, let refused { return .unavailable(refused) }
    return .value(nil)
  }

  /// Words by which a line near the end explains more than the very last one does.
  private static let telling = [
    "fatal", "panic", "error", "exception", "cannot", "can't", "could not", "failed", "refused",
    "denied", "no such", "not set", "missing", "unable",
  ]

  /// The last line that names a fault, else the last line with any text; at most 200 characters.
  static func tellingLine(of log: String) -> String? {
    let lines = log.split(whereSeparator: \.isNewline).suffix(20)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let frames = ["at ", "goroutine ", "File \"", "... "]
    let worthy = lines.filter { line in !frames.contains { line.hasPrefix($0) } }
    let line =
      worthy.last { line in telling.contains { line.lowercased().contains($0) } } ?? worthy.last
      ?? lines.last
    // A saved recording holds it without its secrets, and no report shows any.
    return line.map { RedactedText($0).text }.map { $0.count > 200 ? $0.prefix(199) + "…" : $0 }
  }
}
