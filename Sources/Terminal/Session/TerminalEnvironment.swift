import Glibc

/// What the environment says about the terminal.
struct TerminalEnvironment: Hashable, Sendable {
  /// The type of the terminal, `TERM`; empty where it is not set.
  let type: String
  /// Whether no colours are wanted: `NO_COLOR` is set and not empty.
  let isColourless: Bool
  /// What fits the background, as `COLORFGBG` tells it; nil where it does not.
  let theme: Theme?
  /// Whether the terminal may have a clipboard: the consoles of the past and Linux' own have none,
  /// and would show what they are sent.
  let hasClipboard: Bool
  /// What stands between the program and the person's terminal.
  let multiplexer: Multiplexer

  /// Reads the environment.
  ///
  /// - Parameter lookup: The value of a variable.
  init(_ lookup: (String) -> String? = { getenv($0).map { String(cString: $0) } }) {
    let type = lookup("TERM") ?? ""
    self.type = type
    isColourless = lookup("NO_COLOR").map { !$0.isEmpty } ?? false
    hasClipboard = !["linux", "vt", "cons", "sun"].contains { type.hasPrefix($0) }
    // Foreground and background as numbers of the palette; 7 is light grey, 15 is white.
    let background = lookup("COLORFGBG")?.split(separator: ";").last.flatMap { Int($0) }
    theme = background.map { $0 == 7 || $0 == 15 ? .light : .dark }
    if lookup("TMUX") != nil || type.hasPrefix("tmux") {
      multiplexer = .tmux
    } else if lookup("STY") != nil {
      multiplexer = .screen
    } else {
      // Over a connection only the type is left, and nearly always it is tmux that says "screen".
      multiplexer = type.hasPrefix("screen") ? .tmux : .none
    }
  }

  /// Whether the terminal itself is to be asked for its background. The consoles that would show
  /// what is meant for a clipboard would show the question, too.
  var isWorthAsking: Bool {
    theme == nil && !isColourless && hasClipboard && multiplexer != .screen
  }
}
