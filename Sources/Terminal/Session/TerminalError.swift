/// Why there can be no session in the terminal.
public enum TerminalError: Error, Hashable, Sendable {
  /// The process has no terminal: run it in one, or use what needs none.
  case noTerminal
  /// `TERM` is not set: set it to the type of the terminal, such as `xterm-256color`.
  case typeNotSet
  /// The system does not know the type in `TERM`: install the database of terminals
  /// (`ncurses-term`), or set `TERM` to a type that is like it, such as `xterm-256color`.
  case unknownType(String)
  /// The type in `TERM` cannot move its cursor, as `dumb` cannot: use what needs no screen.
  case incapableType(String)
  /// Another session has the terminal: end it first.
  case alreadyOpen
  /// A call of the system failed, with its `errno`.
  case system(String, Int32)
}
