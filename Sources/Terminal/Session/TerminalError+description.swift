import Glibc

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do, in one English sentence.
  public var description: String {
    switch self {
    case .noTerminal: "there is no terminal to draw on"
    case .typeNotSet: "the type of the terminal is not set; try again with TERM=xterm-256color"
    case .unknownType(let name):
      "this system does not know terminals of type \"\(name.visible)\" (TERM);"
        + " try again with TERM=xterm-256color"
    case .incapableType(let name):
      "a terminal of type \"\(name.visible)\" (TERM) cannot show a screen"
    case .alreadyOpen: "the terminal is in use by another session of this program"
    case .system(let call, let number): "\(call): \(String(cString: strerror(number)))"
    }
  }
}
