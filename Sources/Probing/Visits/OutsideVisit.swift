import KubeClient
import NIOCore

/// A visit from here, the way that everybody outside the cluster goes: name, connection, TLS, HTTP.
struct OutsideVisit {
  var dialer: any Dialer
  var userAgent: String
  var limits: VisitLimits
  /// Where servers listen to plain HTTP.
  var plainPort = 80
  /// Where servers listen to TLS.
  var securePort = 443

  /// Sends a visit's request where the Ingress says that it can be reached.
  func send(_ visit: Visit) async -> Reading<VisitResult> {
    guard let address = visit.request.addresses.first else {
      return .unavailable(visit.place.notSent("the Ingress has no address"))
    }
    let host = visit.request.host.isEmpty ? address : visit.request.host
    let request = visit.request.sendable(host: host)
    let deadline = NIODeadline.now() + TimeAmount(limits.time)
    // Such an address is for those who are in the same network; here may be another one.
    let isPrivate = visit.request.addresses.allSatisfy {
      HostAddress($0)?.isPrivate ?? ($0.lowercased() == "localhost")
    }
    func failed(_ step: VisitResult.Step, _ message: String) -> Reading<VisitResult> {
      guard !isPrivate else {
        return .unavailable(
          visit.place.notSent("\(address) is a private address, and from here: \(message)"))
      }
      return .value(VisitResult(status: nil, message: message, failedStep: step))
    }
    let found: HostAddress?
    do {
      found = try await dialer.resolve(host, until: deadline)
    } catch {
      return failed(.resolve, "\(host) has no address: \(error)")
    }
    let port = request.port ?? (request.scheme == .https ? securePort : plainPort)
    do {
      let place = Endpoint(host: found?.description ?? host, port: port)
      let dialed = try await dialer.connect(to: place, until: deadline)
      let exchange = VisitExchange(request: request, userAgent: userAgent, limits: limits)
      let answer = await exchange.run(over: dialed.channel, until: deadline)
      var result = answer.result(of: request, farewell: nil, limits: limits)
      if result.status == nil {
        let isSecured = request.scheme == .http || answer.certificate != nil
        result.failedStep = isSecured ? .answer : .handshake
      }
      return .value(result)
    } catch {
      return failed(.connect, "\(host) (\(found?.description ?? host):\(port)): \(error)")
    }
  }
}
