import Metrics
import NIOCore

extension ProbeModule {
  /// Probes a target.
  ///
  /// - Parameters:
  ///   - dialer: the way there; nil for straight from here.
  ///   - limit: the longest it may take; the module's own timeout may be shorter.
  ///   - userAgent: what a web server is told of who asks.
  public func run(
    _ target: String, by dialer: (any Dialer)? = nil, within limit: Duration,
    userAgent: String = "kdoctor"
  ) async -> ProbeOutcome {
    let limit = timeout.map { min($0, limit) } ?? limit
    var run = ProbeRun(deadline: .now() + TimeAmount(limit))
    var failure: ProbeFailure?
    do throws(ProbeFailure) {
      try await prober(userAgent: userAgent).probe(target, by: dialer ?? self.dialer, &run)
    } catch {
      failure = error
    }
    let duration = run.elapsed
    run.metrics.set(.success, to: failure == nil ? 1 : 0)
    run.metrics.set(.duration, to: duration / .seconds(1))
    return ProbeOutcome(
      module: name, target: Self.withoutPassword(target), failure: failure, duration: duration,
      phases: run.phases,
      events: run.events, metrics: run.metrics)
  }

  private static func withoutPassword(_ target: String) -> String {
    target.replacing(/:\/\/([^\/?#@:]*):[^\/?#]*@/) { "://\($0.1):xxxxx@" }
  }

  /// What does the probing.
  private func prober(userAgent: String) -> any Prober {
    switch settings {
    case .http(let settings): HTTPProber(settings: settings, userAgent: userAgent)
    case .tcp(let settings): TCPProber(settings: settings)
    case .dns(let settings): DNSProber(settings: settings)
    case .icmp(let settings): ICMPProber(settings: settings)
    }
  }

  /// The way straight from here.
  private var dialer: DirectDialer {
    switch settings {
    case .http(let settings): DirectDialer(addresses: settings.addresses)
    case .tcp(let settings):
      DirectDialer(addresses: settings.addresses, sourceAddress: settings.sourceAddress)
    case .dns(let settings):
      DirectDialer(addresses: settings.addresses, sourceAddress: settings.sourceAddress)
    case .icmp(let settings):
      DirectDialer(addresses: settings.addresses, sourceAddress: settings.sourceAddress)
    }
  }
}
