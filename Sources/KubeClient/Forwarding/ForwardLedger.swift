import Synchronization

/// What is known of the ports of a port-forward; asked from anywhere.
final class ForwardLedger: Sendable {
  private let problems = Mutex<[Int: PortForwardProblem]>([:])

  func problem(of port: Int) -> PortForwardProblem? { problems.withLock { $0[port] } }

  /// Notes a problem; the first of a port stands.
  func note(_ problem: PortForwardProblem, of port: Int) {
    problems.withLock { if $0[port] == nil { $0[port] = problem } }
  }
}
