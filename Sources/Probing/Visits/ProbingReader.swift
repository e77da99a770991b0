public import Foundation
public import KubeClient
import NIOCore
import Synchronization

/// Reads a cluster, and answers visits by sending them.
///
/// A visit is one connection and at most one `GET` that carries no credentials: those of the cluster
/// go to its API server alone. Nothing is followed, retried or read beyond what tells how it went.
public final class ProbingReader: ClusterReader {
  private let base: any ClusterReader
  private let live: LiveReader
  private let userAgent: String
  private let limits: VisitLimits
  private let inside: Inside?
  private let end = Mutex<ContinuousClock.Instant?>(nil)

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - base: answers everything but visits.
  ///   - live: the cluster through which visits go.
  ///   - userAgent: what applications and their logs see, for example `kdoctor/1.0`.
  ///   - vantage: where kdoctor runs inside the cluster; nil where it runs outside, and visits from
  ///     the inside are not made.
  public convenience init(
    _ base: any ClusterReader, through live: LiveReader, userAgent: String,
    limits: VisitLimits = VisitLimits(), from vantage: Vantage? = nil
  ) {
    let inside = vantage.map {
      Inside(vantage: $0, resolver: ResolverSettings(ResolverFile.text()), dnsPort: 53)
    }
    self.init(base, through: live, userAgent: userAgent, limits: limits, inside: inside)
  }

  /// What visits from inside the cluster need.
  struct Inside: Sendable {
    var vantage: Vantage
    var resolver: ResolverSettings
    var dnsPort: Int
  }

  init(
    _ base: any ClusterReader, through live: LiveReader, userAgent: String, limits: VisitLimits,
    inside: Inside?
  ) {
    self.inside = inside
    self.base = base
    self.live = live
    self.userAgent = userAgent
    self.limits = limits
  }

  /// From now on no visit lasts beyond this time.
  public func begin(within time: Duration) {
    end.withLock { $0 = .now + time }
  }

  public var clock: Date { base.clock }
  public var cluster: ClusterDescription {
    var cluster = base.cluster
    cluster.vantage = inside?.vantage
    return cluster
  }
  public var sendsVisits: Bool { true }

  public func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    await base.list(type, in: scope)
  }

  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
  }

  public func visit(_ visit: Visit) async -> Reading<VisitResult> {
    var limits = limits
    if let end = end.withLock({ $0 }) {
      limits.time = min(limits.time, end - .now)
      limits.lookup = min(limits.lookup, end - .now)
    }
    guard limits.time > .zero else {
      return .unavailable(visit.place.notSent("no time was left for it"))
    }
    switch visit.place {
    case .pod(let namespace, let name, let port):
      let gate = VisitRequest.Gate(namespace: namespace, pod: name, port: port)
      let forwarded = ForwardedVisit(live: live, userAgent: userAgent, limits: limits)
      return await forwarded.send(visit.request, through: gate)
    case .service(let namespace, let name, let port),
      .servicePath(let namespace, let name, let port, _):
      let proxied = ProxiedVisit(live: live, limits: limits)
      return await proxied.send(visit.request, service: name, namespace: namespace, port: port)
    case .ingress, .ingressTLS:
      guard let gate = visit.request.gate else {
        return .unavailable(
          visit.place.notSent("no Pod of its controller is known to take requests"))
      }
      let forwarded = ForwardedVisit(live: live, userAgent: userAgent, limits: limits)
      let reading = await forwarded.send(visit.request, through: gate)
      guard case .value(var result) = reading else { return reading }
      result.via = gate.pod
      return .value(result)
    case .publicInternet:
      let outside = OutsideVisit(
        dialer: DirectDialer(), userAgent: userAgent, limits: limits)
      return await outside.send(visit)
    case .clusterDNS:
      guard let inside else { return .unavailable(visit.place.notSent()) }
      let name = NameVisit(resolver: inside.resolver, limits: limits, port: inside.dnsPort)
      return await name.send(visit)
    case .clusterIP(_, _, let port), .podIP(_, _, let port):
      guard inside != nil else { return .unavailable(visit.place.notSent()) }
      let direct = InsideVisit(dialer: DirectDialer(), userAgent: userAgent, limits: limits)
      return await direct.send(visit, port: port)
    }
  }
}
