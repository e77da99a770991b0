/// A command that a learner would type, and what it prints.
public struct CommandOutput: Sendable, Hashable {
  public var command: String
  /// Nil where the recording cannot tell, for example what a port-forward would show.
  public var lines: [OutputLine]?

  /// Makes the output of a command, with nothing marked; nil for a text that cannot be known.
  public init(printing text: String?, by command: String) {
    self.init(
      command: command,
      lines: text?.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { OutputLine(String($0)) })
  }

  init(command: String, lines: [OutputLine]?) {
    self.command = command
    self.lines = lines
  }

  /// The marked lines with their neighbours and the first line, which may hold the columns' names;
  /// what was left out between them is a line of its own. Without any mark there is nothing to show.
  var excerpt: CommandOutput? {
    guard let lines, !lines.allSatisfy(\.isPlain) else { return nil }
    let near = lines.indices.filter { index in
      index == 0
        || lines[max(0, index - 1)...min(lines.count - 1, index + 1)].contains { !$0.isPlain }
    }
    var shown: [OutputLine] = []
    var last = -1
    for index in near {
      if index > last + 1 { shown.append(OutputLine("...")) }
      shown.append(lines[index])
      last = index
    }
    if last < lines.count - 1 { shown.append(OutputLine("...")) }
    return CommandOutput(command: command, lines: shown)
  }
}
