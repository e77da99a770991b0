/// What a process in a Pod does on a port.
public indirect enum PortBehaviour: Sendable, Hashable {
  /// Nobody listens.
  case closed
  /// An HTTP server that gives every request the same answer.
  case http(_ status: Int = 200, headers: [String: String] = [:], body: String = "ok\n")
  /// An HTTP server that sends everybody elsewhere, with status 302.
  case redirect(to: String)
  /// An HTTP server that answers by `Host` and path; 404 where no route fits.
  case routes([HostRoute])
  /// Says something to whoever connects, as a mail server does, and then listens.
  case banner(String)
  /// Takes everything and says nothing.
  case silent
  /// Ends every connection at once.
  case hangsUp
  /// TLS, with something inside.
  case tls(ApplicationCertificate = ApplicationCertificate(), of: PortBehaviour = .http())
  /// HTTP/2 without TLS, for those who know it beforehand.
  case http2
  /// Listens on 127.0.0.1 alone: reached from inside of the Pod only.
  case localhostOnly(of: PortBehaviour = .http())
  /// Packets from outside of the Pod are dropped, as a NetworkPolicy does it.
  case filtered(of: PortBehaviour = .http())
  /// Does something else after so many milliseconds.
  case slow(after: Int, then: PortBehaviour = .http())
  /// An HTTP server whose body never ends.
  case gigabyte
  /// An HTTP server whose headers never end.
  case headerBomb
  /// An HTTP server that announces 1000 bytes and ends the connection after 100.
  case closesMidway
  /// A port-forward cannot be made, and its error channel says why.
  case failsForward(String)

  /// Packets from outside are dropped, and who comes from inside gets no answer.
  public static let drops = PortBehaviour.filtered(of: .silent)

  /// From where somebody comes.
  enum Side: Sendable, Hashable {
    /// Through the Pod's network namespace, as a port-forward does.
    case inside
    /// To the Pod's address, as the API server does.
    case outside
  }

  /// What becomes of a connection.
  enum Dialled: Sendable, Hashable {
    case connected(PortBehaviour)
    case refused
    /// Nobody answers.
    case timedOut
    case failed(String)
  }

  /// What becomes of a connection from a side.
  func dialled(from side: Side) -> Dialled {
    switch (self, side) {
    case (.closed, _): .refused
    case (.failsForward(let text), .inside): .failed(text)
    case (.failsForward, .outside), (.localhostOnly, .outside): .refused
    case (.filtered, .outside): .timedOut
    case (.localhostOnly(let inner), .inside), (.filtered(let inner), .inside):
      inner.dialled(from: side)
    default: .connected(self)
    }
  }
}
