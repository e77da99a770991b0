/// Why a session ends from outside.
public enum EndReason: Hashable, Sendable {
  /// A signal asked for it, such as SIGTERM, or SIGINT for Ctrl-C.
  case signal(Int32)
  /// There is no terminal any more: its window was closed, or the connection to it was lost.
  case terminalGone

  /// The status that a program ends with, as shells expect it: 128 and the number of the signal.
  public var exitStatus: Int32 {
    switch self {
    case .signal(let number): 128 + number
    case .terminalGone: 128 + 1  // SIGHUP, which says the same.
    }
  }
}
