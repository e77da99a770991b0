import KubeClient
import NIOCore

/// A visit to an address that only the inside of the cluster knows: of a Service or of a Pod.
struct InsideVisit {
  var dialer: any Dialer
  var userAgent: String
  var limits: VisitLimits

  /// Sends a visit's request to the first of its addresses.
  func send(_ visit: Visit, port: Int) async -> Reading<VisitResult> {
    guard let address = visit.request.addresses.first else {
      return .unavailable(visit.place.notSent("it has no address"))
    }
    let place = Endpoint(host: address, port: port)
    var request = visit.request.sendable(host: address)
    request.port = nil
    let deadline = NIODeadline.now() + TimeAmount(limits.time)
    do {
      let dialed = try await dialer.connect(to: place, until: deadline)
      let exchange = VisitExchange(request: request, userAgent: userAgent, limits: limits)
      let answer = await exchange.run(over: dialed.channel, until: deadline)
      var result = answer.result(of: request, farewell: nil, limits: limits)
      result.sent = "\(request.text) @\(place)"
      return .value(result)
    } catch {
      let error = DialError(error)
      guard !error.isOwn else {
        return .unavailable(visit.place.notSent("from here: \(place): \(error)"))
      }
      return .value(
        VisitResult(status: nil, message: "\(place): \(error)", failedStep: .connect))
    }
  }
}

extension DialError {
  /// Whether the fault is on this side: no address of the family, no route, or not allowed to send.
  var isOwn: Bool {
    switch self {
    case .noWay(let text): !Self.wordsFromAfar.contains(text)
    case .failed, .unresolved: true
    case .refused, .timedOut: false
    }
  }
}
