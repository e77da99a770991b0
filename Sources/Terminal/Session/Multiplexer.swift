/// A program between this one and the person's terminal, which keeps sequences it does not know.
enum Multiplexer: CaseIterable, Sendable {
  /// There is none.
  case none
  /// tmux.
  case tmux
  /// GNU Screen.
  case screen
}
