import Foundation
import Metrics
import NIOCore
import NIOHTTP1

/// Probes by one HTTP request and the redirects that follow.
struct HTTPProber: Prober {
  var settings: HTTPSettings
  var userAgent: String

  /// The most redirects that are followed, as the exporter has it.
  private static let maximumRedirects = 10

  func probe(
    _ target: String, by dialer: any Dialer, _ run: inout ProbeRun
  ) async throws(ProbeFailure) {
    Self.begin(&run.metrics)
    let address = try HTTPAddress(target: target)
    var hop = HTTPHop(
      address: address, hostHeader: address.authority, method: settings.method, sendsBody: true)
    if settings.proxy?.skipsResolving != true {
      let began = NIODeadline.now()
      defer { run.metrics.add(Self.seconds(since: began), to: .httpDuration, "resolve") }
      hop.hostAddress = try await run.resolve(address.host, by: dialer)
    }
    let maker = try HTTPRequestMaker(settings, userAgent: userAgent)
    hop.hostHeader = maker.host ?? hop.hostHeader
    let route = HTTPRoute(settings: settings, dialer: dialer, host: maker.host)
    for phase in ["connect", "tls", "processing", "transfer"] {
      run.metrics.add(0, to: .httpDuration, phase)
    }
    var jar = CookieJar()
    while true {
      run.metrics.set(.httpRedirects, to: Double(hop.redirects))
      let (answer, session) = try await visit(hop, route, maker, &jar, &run)
      let location = answer.head.headers.first(name: "location")
      switch hop.next(status: Int(answer.head.status.code), location: location) {
      case .failure(let failure): throw failure
      case .none: return try conclude(answer, session, hop, wasRead: true, &run)
      case .hop(let next):
        run.note(.redirected(to: location ?? ""))
        guard settings.followsRedirects, next.redirects <= Self.maximumRedirects else {
          run.metrics.set(.httpRedirects, to: Double(next.redirects))
          return try conclude(answer, session, hop, wasRead: false, &run)
        }
        hop = next
        if hop.hostAddress == nil, settings.proxy?.skipsResolving != true {
          hop.hostAddress = try await resolve(hop.address.host, by: dialer, &run)
        }
      }
    }
  }

  /// Sends one request.
  private func visit(
    _ hop: HTTPHop, _ route: HTTPRoute, _ maker: HTTPRequestMaker, _ jar: inout CookieJar,
    _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> (HTTPAnswer, TLSSession?) {
    let before = run.phases
    defer {
      for phase in [ProbePhase.connect, .tls, .processing, .transfer] {
        let took = (run.phases[phase] ?? .zero) - (before[phase] ?? .zero)
        run.metrics.add(took / .seconds(1), to: .httpDuration, phase.rawValue)
      }
    }
    let ready = try await route.open(hop, &run)
    defer { ready.connection.close() }
    let head = maker.head(hop, uri: ready.uri, cookies: jar.header(for: hop.address))
    let began = NIODeadline.now()
    run.note(
      .requested(method: hop.method, url: hop.address.description, host: hop.hostHeader))
    let http = HTTPConnection(
      connection: ready.connection, settings: settings,
      isHTTP2: ready.session?.applicationProtocol == "h2")
    let answer: HTTPAnswer
    do throws(ProbeFailure) {
      answer = try await http.exchange(
        head, body: hop.sendsBody ? maker.body : [], until: run.deadline
      ) { head in
        if case .none = hop.next(
          status: Int(head.status.code), location: head.headers.first(name: "location"))
        {
          return false
        }
        return true
      }
    } catch {
      run.add(Duration(.now() - began), to: .processing)
      throw error
    }
    run.add(Duration(answer.began - began), to: .processing)
    run.add(Duration(answer.ended - answer.began), to: .transfer)
    run.note(
      .responded(
        version: answer.version, status: Int(answer.head.status.code),
        reason: answer.head.status.reasonPhrase), at: answer.began)
    jar.take(answer.head.headers["set-cookie"], from: hop.address)
    return (answer, ready.session)
  }

  /// Judges the last response.
  private func conclude(
    _ answer: HTTPAnswer, _ session: TLSSession?, _ hop: HTTPHop, wasRead: Bool,
    _ run: inout ProbeRun
  ) throws(ProbeFailure) {
    if wasRead {
      run.note(.received(bytes: answer.received, unpacked: answer.unpacked), at: answer.ended)
    }
    let verdict = HTTPExpectations(settings: settings).judge(
      answer, isTLS: session != nil, wasRead: wasRead, until: run.deadline)
    if let failed = verdict.failedDueToRegex {
      run.metrics.set(.failedDueToRegex, to: failed ? 1 : 0)
    }
    run.metrics.set(.httpStatus, to: Double(answer.head.status.code))
    run.metrics.set(.httpVersion, to: Double(answer.version.dropFirst(5)) ?? 0)
    run.metrics.set(.httpContentLength, to: Double(answer.contentLength(to: hop.method)))
    run.metrics.set(.httpUncompressedLength, to: Double(answer.unpacked))
    if let date = answer.head.headers.first(name: "last-modified").flatMap(HTTPDate.parse) {
      run.metrics.set(.httpLastModified, to: date.timeIntervalSince1970)
    }
    if let session {
      run.metrics.set(.httpTLS, to: 1)
      session.set(in: &run.metrics)
    }
    if let failure = verdict.failure { throw failure }
  }

  /// Looks up a server that a redirect leads to.
  private func resolve(
    _ host: String, by dialer: any Dialer, _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> HostAddress? {
    let began = NIODeadline.now()
    defer {
      if HostAddress(host) == nil { run.add(Duration(.now() - began), to: .resolve) }
      run.metrics.add(Self.seconds(since: began), to: .httpDuration, "resolve")
    }
    do {
      let address = try await dialer.resolve(host, until: run.deadline)
      if let address, HostAddress(host) == nil {
        run.note(.resolved(host: host, address: address))
      }
      return address
    } catch {
      let error = DialError(error)
      throw error == .timedOut ? .timedOut(.resolve) : .dialling(error)
    }
  }

  private static func begin(_ metrics: inout MetricSet) {
    for family: MetricFamily in [
      .httpContentLength, .httpUncompressedLength, .httpRedirects, .httpTLS, .httpStatus,
      .httpVersion, .failedDueToRegex,
    ] {
      metrics.set(family, to: 0)
    }
  }

  private static func seconds(since began: NIODeadline) -> Double {
    Duration(.now() - began) / .seconds(1)
  }
}
