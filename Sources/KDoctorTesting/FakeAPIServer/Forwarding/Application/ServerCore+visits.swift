import NIOCore
import Synchronization

extension ServerCore {
  /// Connects to a port of a Pod and remembers the visit.
  ///
  /// - Returns: The server's end of the connection; it reads only when it is told to.
  func connect(
    to place: PodPlace, _ behaviour: PortBehaviour, by way: Visit.Way, on loop: any EventLoop
  ) -> EventLoopFuture<any Channel> {
    let number = state.withLock { state in
      state.lastVisit += 1
      state.visits.append(
        Visit(
          way: way, namespace: place.namespace, pod: place.pod, port: place.port,
          number: state.lastVisit))
      return state.lastVisit
    }
    let application = ApplicationServer(behaviour: behaviour, visit: number, core: self)
    return SocketPair.connect(on: loop) { application.configure($0) }
  }

  /// Remembers a request of a visit.
  func note(_ request: Visit.Request, of number: Int) {
    change(number) { $0.requests.append(request) }
  }

  /// Remembers the name that a visit's TLS handshake asked for.
  func note(serverName: String?, of number: Int) {
    change(number) { $0.serverName = serverName }
  }

  private func change(_ number: Int, _ change: (inout Visit) -> Void) {
    state.withLock { state in
      guard let index = state.visits.lastIndex(where: { $0.number == number }) else { return }
      change(&state.visits[index])
    }
  }
}
