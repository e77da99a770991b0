import Foundation
import Probing

extension ProbeWords {
  var english: String {
    switch self {
    case .ending(let target, let module, let isSuccess, let duration):
      "\(target): \(module) \(isSuccess ? "succeeded" : "failed") after \(Self.time(duration))"
    case .whatHappened: "What happened"
    case .phases: "How long it took"
    case .why: "Why it failed"
    case .happened(let event, let time): "\(Self.time(time)): \(Self.english(event))"
    case .event(let event): Self.english(event)
    case .phase(let phase):
      switch phase {
      case .resolve: "looking up the name"
      case .setup: "opening a socket"
      case .connect: "connecting"
      case .tls: "agreeing on TLS"
      case .processing: "waiting for the answer"
      case .transfer: "receiving the answer"
      case .request: "asking"
      case .rtt: "there and back"
      }
    case .took(let phase, let time):
      Self.phase(phase).english + ": " + Self.time(time)
    case .failure(let failure): Self.english(failure)
    }
  }

  private static func english(_ event: ProbeEvent) -> String {
    switch event {
    case .resolved(let host, let address): "\(host) has the address \(address)"
    case .connected(let endpoint, let address):
      "connected to \(endpoint)"
        + (address.flatMap { $0 == endpoint.host ? nil : " at \($0)" } ?? "")
    case .secured(let facts):
      "speaking \(facts.version)"
        + (facts.applicationProtocol.map { " and \($0)" } ?? "")
        + "; the certificate is \(facts.subject) for \(clipped(list(facts.names))), by \(facts.issuer)"
        + (facts.earliestExpiry.map { ", until \(date($0))" } ?? "")
        + (facts.isVerified ? "" : " (not checked)")
    case .requested(let method, let url, let host): "sent \(method) \(url), Host: \(host)"
    case .responded(let version, let status, let reason):
      "answered \(version) \(status)" + (reason.isEmpty ? "" : " \(clipped(reason))")
    case .redirected(let location): "sent on to \(clipped(location))"
    case .received(let bytes, let unpacked):
      "received \(bytes) bytes" + (bytes == unpacked ? "" : ", \(unpacked) unpacked")
    case .matched(let line, let pattern): "heard \"\(clipped(line))\", which matches \(pattern)"
    case .matchedBytes(let count): "heard the \(count) bytes that were expected"
    case .said(let line): "said \"\(clipped(line))\""
    case .asked(let name, let type, let server): "asked \(server) for \(type) of \(name)"
    case .answered(let code, let answer, let authority, let additional):
      "answered \(code): \(answer) records, \(authority) of authorities, \(additional) more"
    case .record(let text): clipped(text)
    case .echoed(let hopLimit):
      "the echo came back" + (hopLimit.map { " with hop limit \($0)" } ?? "")
    }
  }

  private static func english(_ failure: ProbeFailure) -> String {
    switch failure {
    case .badTarget(let reason): "The target cannot be understood: \(reason)."
    case .file(let path, let reason): "\(path): \(reason)"
    case .dialling(let error): english(error)
    case .timedOut(let phase): "Time was up while \(ProbeWords.phase(phase).english)."
    case .closed(let phase, let farewell):
      "The connection was closed while \(ProbeWords.phase(phase).english)"
        + (farewell.map { ": \(clipped($0))" } ?? ".")
    case .broken(let phase, let text):
      "The connection broke while \(ProbeWords.phase(phase).english): \(text)"
    case .tls(let problem): english(problem)
    case .proxy(let answer): "The proxy did not open the way: \(clipped(answer))"
    case .malformed(let text): "The answer is not HTTP as it should be: \(text)"
    case .headTooLarge(let limit): "The headers of the answer are larger than \(limit) bytes."
    case .bodyTooLarge(let limit): "The body is larger than \(limit) bytes."
    case .notUnpacked(let algorithm, let reason): "The body is not \(algorithm): \(reason)."
    case .status(let status, let wanted):
      "The status is \(status), not "
        + (wanted.isEmpty ? "200 to 299." : "\(list(wanted.map(String.init))).")
    case .httpVersion(let version, let wanted): "The version is \(version), not \(list(wanted))."
    case .badRedirect(let location): "The redirect leads nowhere: \(clipped(location))"
    case .headerMissing(let name): "The answer has no header \(name)."
    case .headerMatched(let name, let pattern): "A header \(name) matches \(pattern)."
    case .headerNotMatched(let name, let pattern): "No header \(name) matches \(pattern)."
    case .bodyMatched(let pattern): "The body matches \(pattern)."
    case .bodyNotMatched(let pattern): "The body does not match \(pattern)."
    case .bodyNotRead:
      "The body of a redirect that is not followed is not read, so no pattern fits."
    case .lineNotMatched(let pattern):
      "The connection ended without a line that matches \(pattern)."
    case .lineTooLong(let limit): "A line is longer than \(limit) bytes."
    case .bytesNotMatched(let count):
      "What came next are not the \(count) bytes that were expected."
    case .endedWithTLS: "The last request went over TLS, which the module forbids."
    case .endedWithoutTLS: "The last request went without TLS, which the module demands."
    case .responseCode(let code, let wanted): "The DNS server answers \(code), not \(list(wanted))."
    case .badAnswer(let text): "The DNS answer cannot be used: \(text)"
    case .records(let section, let rule, let pattern, let record):
      "The records of the \(section) section break \(rule) \(pattern)"
        + (record.map { ": \(clipped($0))" } ?? ".")
    case .slowPattern(let pattern): "Matching \(pattern) took too long."
    case .badModule(let reason): "The module cannot be used: \(reason)"
    case .notPossible(let reason): "This cannot be tried from here: \(reason)"
    }
  }

  private static func english(_ error: DialError) -> String {
    switch error {
    case .unresolved(let text): "The name has no address: \(text)"
    case .refused(let text): "The connection was refused: \(text)"
    case .timedOut: "No connection came about in time."
    case .noWay(let text): "There is no way there: \(text)"
    case .failed(let text): "No connection came about: \(text)"
    }
  }

  private static func english(_ problem: TLSProblem) -> String {
    switch problem {
    case .notSpoken: "The port does not speak TLS."
    case .expired(let subject, let end): "The certificate \(subject) expired at \(date(end))."
    case .notYetValid(let subject, let start):
      "The certificate \(subject) is valid only from \(date(start)) on."
    case .wrongName(let names, let wanted):
      "The certificate is for \(names.isEmpty ? "no name" : list(names)), not for \(wanted)."
    case .unknownAuthority(let issuer, let isSelfSigned):
      isSelfSigned
        ? "The certificate is self-signed, and not trusted: \(issuer)"
        : "The certificate is signed by an authority that is not trusted: \(issuer)"
    case .clientCertificate(let alert):
      "The server wants a certificate that it accepts; it says: \(alert)"
    case .other(let text): "TLS was not agreed on: \(text)"
    }
  }
}
