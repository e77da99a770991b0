import KubeClient
import NIOCore

/// Asks the cluster DNS for the addresses of a Service's name, as the Pods of the cluster do.
struct NameVisit {
  /// What the Pod's `resolv.conf` says.
  var resolver: ResolverSettings
  var limits: VisitLimits
  /// Where DNS servers listen.
  var port = 53
  /// The part of all time that one server is waited for before the question is asked again: datagrams
  /// get lost.
  private static let patience = 0.4

  /// Asks for the name of a visit.
  func send(_ visit: Visit) async -> Reading<VisitResult> {
    guard let domain = resolver.clusterDomain, !resolver.servers.isEmpty else {
      return .unavailable(
        visit.place.notSent("this Pod does not use the cluster DNS: no svc domain to search"))
    }
    let text = "\(visit.request.host).\(domain)."
    guard let name = try? DNSName(text) else {
      return .unavailable(visit.place.notSent("\(text) is no domain name"))
    }
    let deadline = NIODeadline.now() + TimeAmount(limits.lookup)
    var result = VisitResult(status: nil, message: nil)
    for type in Self.types(for: visit.request.addresses) {
      let heard = await ask(name, type, until: deadline)
      if case .own(let text) = heard { return .unavailable(visit.place.notSent(text)) }
      result = judged(heard, name, type)
      // Another kind of address may be there where this one is not, but only if the name is.
      if !result.addresses.isEmpty || result.failedStep != .resolve { break }
      if case .message(_, let message) = heard, message.responseCode != .noError { break }
    }
    return .value(result)
  }

  /// The kind of records that the expected addresses are of; both where nothing is expected.
  private static func types(for expected: [String]) -> [DNSRecordType] {
    let families = Set(expected.compactMap { HostAddress($0)?.family })
    if families == [.ip4] { return [.address] }
    return families == [.ip6] ? [.address6] : [.address, .address6]
  }

  /// What the last server said that was asked, or why none said anything.
  private enum Heard {
    case message(server: String, DNSMessage)
    case silence(server: String, String)
    /// Nothing could be sent.
    case own(String)
  }

  private func ask(
    _ name: DNSName, _ type: DNSRecordType, until deadline: NIODeadline
  ) async -> Heard {
    var heard: Heard?
    // As the system's resolver does it: every server, and once more.
    for server in resolver.servers + resolver.servers where NIODeadline.now() < deadline {
      let end = min(deadline, NIODeadline.now() + TimeAmount(limits.lookup * Self.patience))
      do {
        let message = try await DNSLookup(name: name, type: type)
          .ask(server, port: port, until: end)
        heard = .message(server: server, message)
        // Only these two say something of the name.
        if [DNSResponseCode.noError, .noSuchName].contains(message.responseCode) { break }
      } catch {
        if case .message = heard { continue }
        let silence = Self.silence(of: server, error)
        // A server that could not be asked says nothing of one that was.
        if case .own = silence, heard != nil { continue }
        heard = silence
      }
    }
    return heard ?? .own("no time was left for it")
  }

  private static func silence(of server: String, _ failure: ProbeFailure) -> Heard {
    switch failure {
    case .dialling(.timedOut), .timedOut: .silence(server: server, "no answer")
    case .dialling(let error) where !error.isOwn: .silence(server: server, "\(error)")
    case .broken(_, let text) where DialError.wordsFromAfar.contains(text):
      .silence(server: server, text)
    case .badAnswer(let text): .silence(server: server, text)
    case .closed: .silence(server: server, "no answer")
    case .dialling(let error): .own("from here: \(server): \(error)")
    case .broken(_, let text): .own("from here: \(server): \(text)")
    default: .own("from here: \(server): \(failure)")
    }
  }

  private func judged(_ heard: Heard, _ name: DNSName, _ type: DNSRecordType) -> VisitResult {
    var result = VisitResult(status: nil, message: nil)
    switch heard {
    case .own: break
    case .silence(let server, let text):
      result.failedStep = .connect
      result.message = "DNS server \(server): \(text)"
      result.sent = "DNS \(type) \(name) @\(server)"
    case .message(let server, let message):
      result.sent = "DNS \(type) \(name) @\(server)"
      result.isConnected = true
      result.addresses = message.answers.compactMap(\.address).sorted()
      if ![DNSResponseCode.noError, .noSuchName].contains(message.responseCode) {
        result.failedStep = .answer
        result.message = "DNS server \(server) answers \(message.responseCode)"
      } else if result.addresses.isEmpty {
        result.failedStep = .resolve
        result.message = "\(name): " + Self.absence(message)
      }
    }
    return result
  }

  private static func absence(_ message: DNSMessage) -> String {
    if message.responseCode == .noSuchName { return "\(message.responseCode)" }
    let alias = message.answers.last { $0.type == .alias }?.fields?.first
    return alias.map { "an alias for \($0), which has no address" } ?? "no address"
  }
}
