import Metrics
import NIOCore

/// Asks a DNS server one question and looks at the answer.
struct DNSProber: Prober {
  var settings: DNSSettings

  func probe(
    _ target: String, by dialer: any Dialer, _ run: inout ProbeRun
  ) async throws(ProbeFailure) {
    startMetrics(&run)
    let (type, recordClass) = try kinds()
    let target = target.isEmpty ? ResolverFile.firstServer() : target
    let endpoint = try DNSTarget.endpoint(of: target, defaultPort: settings.isTLS ? 853 : 53)
    let address = try await run.resolve(endpoint.host, by: dialer)
    run.metrics.set(
      .dnsDuration, ProbePhase.resolve.rawValue, to: run.seconds(of: .resolve))
    let query = try makeQuery(type, recordClass)
    defer {
      // As for the exporter, making the socket ready is all that comes before the question.
      run.metrics.set(
        .dnsDuration, ProbePhase.connect.rawValue,
        to: run.seconds(of: .connect) + run.seconds(of: .tls))
      run.metrics.set(.dnsDuration, ProbePhase.request.rawValue, to: run.seconds(of: .request))
    }
    let message =
      switch settings.transport {
      case .udp: try await askWithDatagram(query, endpoint, at: address, &run)
      case .tcp: try await askOverStream(query, endpoint, at: address, by: dialer, &run)
      }
    note(message, &run)
    try judge(message, until: run.deadline)
  }

  /// The exporter shows these metrics whatever happens.
  private func startMetrics(_ run: inout ProbeRun) {
    for phase in [ProbePhase.resolve, .connect, .request] {
      run.metrics.set(.dnsDuration, phase.rawValue, to: 0)
    }
    for family in [
      MetricFamily.dnsAnswers, .dnsAuthorities, .dnsAdditionals, .dnsQuerySucceeded,
    ] {
      run.metrics.set(family, to: 0)
    }
  }

  /// The type and the class of the records to ask for.
  private func kinds() throws(ProbeFailure) -> (DNSRecordType, DNSRecordClass) {
    guard let type = DNSRecordType(named: settings.queryType) else {
      throw .badModule("\(settings.queryType) is no type of DNS records")
    }
    guard let recordClass = DNSRecordClass(named: settings.queryClass) else {
      throw .badModule("\(settings.queryClass) is no class of DNS records")
    }
    return (type, recordClass)
  }

  private func makeQuery(
    _ type: DNSRecordType, _ recordClass: DNSRecordClass
  ) throws(ProbeFailure) -> DNSQuery {
    do {
      return DNSQuery(
        id: .random(in: .min ... .max), name: try DNSName(settings.queryName), type: type,
        recordClass: recordClass, wantsRecursion: settings.wantsRecursion)
    } catch {
      throw .badModule("\(error)")
    }
  }

  /// Notes that the question is on its way.
  func note(_ query: DNSQuery, _ endpoint: Endpoint, _ run: inout ProbeRun) {
    run.note(
      .asked(
        name: query.name.description, type: query.type.description, server: endpoint.description))
  }

  private func note(_ message: DNSMessage, _ run: inout ProbeRun) {
    run.note(
      .answered(
        code: message.responseCode.description, answer: message.answers.count,
        authority: message.authorities.count, additional: message.additionals.count))
    for record in message.answers + message.authorities + message.additionals {
      run.note(.record(record.description))
    }
    run.metrics.set(.dnsAnswers, to: Double(message.answers.count))
    run.metrics.set(.dnsAuthorities, to: Double(message.authorities.count))
    run.metrics.set(.dnsAdditionals, to: Double(message.additionals.count))
    run.metrics.set(.dnsQuerySucceeded, to: 1)
    if settings.queryType == DNSRecordType.soa.description {
      let serial = message.answers.compactMap(\.serial).last
      run.metrics.set(.dnsSerial, to: Double(serial ?? 0))
    }
  }

  private func judge(_ message: DNSMessage, until deadline: NIODeadline) throws(ProbeFailure) {
    // A name that means nothing spoils the list, as it does for the exporter.
    let valid = settings.validResponseCodes.map { DNSResponseCode(named: $0) }
    guard !valid.contains(nil), valid.contains(message.responseCode) else {
      throw .responseCode(
        message.responseCode.description, wanted: settings.validResponseCodes)
    }
    try settings.answer.check(message.answers, section: "answer", until: deadline)
    try settings.authority.check(message.authorities, section: "authority", until: deadline)
    try settings.additional.check(message.additionals, section: "additional", until: deadline)
  }
}
