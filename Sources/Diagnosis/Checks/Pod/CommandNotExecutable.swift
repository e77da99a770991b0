import Foundation
import KubeClient

/// Whether a container's command cannot be executed.
struct CommandNotExecutable: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    var unread: Unavailable?
    for container in subject.containers where container.isInTrouble(at: context.clock) {
      if let waiting = container.status?.state.waiting, let message = waiting.message,
        ["CreateContainerError", "RunContainerError"].contains(waiting.reason ?? ""),
        Self.speaksOfCommand(message)
      {
        return result(
          container, message, container.evidence("state.waiting", waiting.reason, text: message))
      }
      guard let end = container.lastEnd else { continue }
      let field =
        container.status?.state.terminated != nil ? "state.terminated" : "lastState.terminated"
      let cannotStart =
        end.reason == "StartError" || end.reason == "ContainerCannotRun"
        || end.exitCode == 128 && end.message != nil
      if cannotStart, let message = end.message, Self.speaksOfCommand(message) {
        return result(
          container, message, container.evidence(field, "\(end.exitCode)", text: message))
      }
      // A shell ends with 126 or 127 when it cannot run what it was told to.
      if end.exitCode == 126 || end.exitCode == 127 {
        let reading = await LogTail.read(container, previous: true, in: context)
        let tail = reading.value ?? nil
        var found = result(
          container, tail?.line ?? "exit code \(end.exitCode)",
          container.evidence("\(field).exitCode", "\(end.exitCode)"))
        if let tail { found.evidence.append(tail.evidence) }
        found.unread = reading.unavailable
        return found
      }
      switch await Self.refusal(in: container, end, context) {
      case .unavailable(let reason): unread = unread ?? reason
      case .value(nil): continue
      case .value(let tail?):
        var found = result(
          container, tail.line, container.evidence("\(field).exitCode", "\(end.exitCode)"))
        found.evidence.append(tail.evidence)
        return found
      }
    }
    return unread.map(CheckResult.unknown) ?? .no
  }

  /// What the kernel says in the log where the runtime could only try: an image built for another
  /// architecture, or a script whose interpreter is missing.
  private static func refusal(
    in container: ContainerView, _ end: ContainerState.Terminated, _ context: CheckContext
  ) async -> Reading<LogTail?> {
    guard end.exitCode == 1 || end.exitCode == 255, end.reason != "OOMKilled" else {
      return .value(nil)
    }
    let reading = await LogTail.read(container, previous: true, in: context)
    guard case .value(let tail?) = reading else { return reading }
    let line = tail.line
    let isKernel = line.contains("exec user process caused") || line.hasPrefix("exec /")
    return .value(isKernel && speaksOfCommand(line) ? tail : nil)
  }

  private func result(
    _ container: ContainerView, _ message: String, _ evidence: Evidence
  ) -> CheckResult {
    CheckResult(
      .yes,
      facts: [
        "container": container.name,
        "command": Self.command(in: message) ?? container.spec.command.first,
        "message": Self.core(of: message),
      ],
      evidence: [evidence])
  }

  /// Whether a runtime's words are about the command and not about a mount or a limit.
  static func speaksOfCommand(_ message: String) -> Bool {
    let lower = message.lowercased()
    let faults = [
      "executable file not found", "no such file or directory", "permission denied",
      "exec format error", "no command specified", "is a directory", "not executable",
    ]
    let mounts = ["mounting", "error mounting", "to rootfs", "subpath", "mount failed"]
    guard !mounts.contains(where: { lower.contains($0) }) else { return false }
    return lower.contains("exec") && faults.contains { lower.contains($0) }
      || lower.contains("no command specified")
  }

  /// `exec: "/usr/bin/shop": ...` names the command.
  private static func command(in message: String) -> String? {
    // CRI-O escapes the quotes; crun writes: executable file `shop` not found in $PATH.
    let plain = message.replacingOccurrences(of: "\\\"", with: "\"")
    for (start, end) in [("exec: \"", Character("\"")), ("executable file `", "`")] {
      guard let range = plain.range(of: start) else { continue }
      let rest = plain[range.upperBound...]
      if let stop = rest.firstIndex(of: end) { return String(rest[..<stop]) }
    }
    return nil
  }

  /// The last part of the runtime's chain of causes.
  private static func core(of message: String) -> String {
    var text = message.replacingOccurrences(of: "\\\"", with: "\"")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if text.hasPrefix("container create failed: ") || text.contains("msg=\"") {
      text = text.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    }
    if let range = text.range(of: "exec: ") { text = String(text[range.upperBound...]) }
    if text.hasSuffix(": unknown") { text = String(text.dropLast(": unknown".count)) }
    return text
  }
}
