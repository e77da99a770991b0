import KubeClient
import NIOCore

/// A visit by a port-forward into a Pod.
struct ForwardedVisit {
  var live: LiveReader
  var userAgent: String
  var limits: VisitLimits

  /// Sends the request through a port of a Pod.
  func send(_ request: VisitRequest, through gate: VisitRequest.Gate) async -> Reading<VisitResult>
  {
    let request = request.sendable(host: "localhost")
    let deadline = NIODeadline.now() + TimeAmount(limits.time)
    let forward: PortForward
    do {
      forward = try await live.forward(
        pod: gate.pod, namespace: gate.namespace, ports: [gate.port], within: limits.time)
    } catch {
      return Self.judged(error)
    }
    let reading = await send(request, over: forward, port: gate.port, until: deadline)
    await forward.close()
    return reading
  }

  private func send(
    _ request: VisitRequest, over forward: PortForward, port: Int, until deadline: NIODeadline
  ) async -> Reading<VisitResult> {
    do {
      let exchange = VisitExchange(request: request, userAgent: userAgent, limits: limits)
      let answer = await exchange.run(over: try forward.channel(port), until: deadline)
      let farewell = forward.problem(of: port).map(Self.words)
      return .value(answer.result(of: request, farewell: farewell, limits: limits))
    } catch let problem as PortForwardProblem {
      // Nobody took the connection, so that nothing was sent.
      return .value(VisitResult(status: nil, message: Self.words(problem)))
    } catch {
      return .value(VisitResult(status: nil, message: "\(error)"))
    }
  }

  /// The runtime's words; where they are cut off, with what they mean.
  private static func words(_ problem: PortForwardProblem) -> String {
    let sign = "connection refused"
    guard problem.kind == .refused, !problem.text.contains(sign) else { return problem.text }
    return "\(problem.text): \(sign)"
  }

  /// What it means where there is no port-forward at all.
  static func judged(_ failure: VisitFailure) -> Reading<VisitResult> {
    switch failure.kind {
    case .notRunning, .nodeUnreachable:
      return .value(VisitResult(status: nil, message: failure.description))
    case .notFound:
      // It was there when the Pods were listed.
      var needs = failure.unavailable
      needs.reason = .expired
      return .unavailable(needs)
    case .forbidden, .notUpgraded, .refused, .unreachable, .timedOut, .cancelled:
      return .unavailable(failure.unavailable)
    }
  }
}
