public import NIOCore

/// An open port-forward into a Pod: one connection to one process inside for each port.
///
/// It enters the Pod's network, so that it reaches what listens on 127.0.0.1 only; newer runtimes try
/// the Pod's own address after that. The protocol has no word for "no more from me": a half-closed
/// output is not told to the application. Nor does it say that one of several ports has ended:
/// all share one connection, which ends when the last has, and who does not read from one holds up
/// the others. Whoever depends on either opens a port-forward for each port.
public final class PortForward: Sendable {
  /// As asked for.
  public let ports: [Int]
  private let near: [Int: any Channel]
  private let connection: any Channel
  private let ledger: ForwardLedger

  init(
    _ pairs: [(port: Int, SocketPair)], connection: any Channel, ledger: ForwardLedger
  ) {
    ports = pairs.map(\.port)
    near = Dictionary(uniqueKeysWithValues: pairs.map { ($0.port, $0.1.near) })
    self.connection = connection
    self.ledger = ledger
  }

  /// The connection to a port. It carries plain bytes and reads nothing before it is told to:
  /// automatic reading is off. It ends when the far end ends it or breaks, after all data that
  /// came; ``problem(of:)`` then tells which. Closing it gives the port up.
  ///
  /// - Parameter port: one of ``ports``.
  /// - Throws: why there is none, such as that nobody listens there. One that broke after it was
  ///   made is given, for what came before.
  public func channel(_ port: Int) throws(PortForwardProblem) -> any Channel {
    guard let channel = near[port] else {
      throw PortForwardProblem(.other, "port \(port) is not forwarded")
    }
    switch problem(of: port) {
    case let problem? where problem.kind != .reset && problem.kind != .cut: throw problem
    default: return channel
    }
  }

  /// What is wrong with a port, as far as the far end has told; nil while nothing is, and after it
  /// was ended in order.
  public func problem(of port: Int) -> PortForwardProblem? { ledger.problem(of: port) }

  /// Ends all ports at once. May be called more than once.
  public func close() async {
    // The connection follows the last port, with a goodbye.
    for channel in near.values { channel.close(promise: nil) }
    try? await connection.closeFuture.get()
  }
}
