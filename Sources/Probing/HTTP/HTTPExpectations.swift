import Foundation
import NIOCore
import NIOHTTP1

/// What a module asks of the response.
struct HTTPExpectations {
  var settings: HTTPSettings

  /// The first thing that is wrong.
  struct Verdict {
    var failure: ProbeFailure?
    /// Whether a pattern decided; nil where none was looked at.
    var failedDueToRegex: Bool?
  }

  /// Judges a response in the exporter's order.
  ///
  /// - Parameter wasRead: whether the body was read; one that was not fails all patterns.
  func judge(
    _ answer: HTTPAnswer, isTLS: Bool, wasRead: Bool, until deadline: NIODeadline
  ) -> Verdict {
    var verdict = Verdict(failure: status(answer))
    if verdict.failure == nil,
      !settings.failIfHeaderMatches.isEmpty
        || !settings.failIfHeaderNotMatches.isEmpty
    {
      verdict.failure = failure { () throws(ProbeFailure) in
        try checkHeaders(answer.head.headers, deadline)
      }
      verdict.failedDueToRegex = verdict.failure != nil
    }
    if verdict.failure == nil,
      !settings.failIfBodyMatches.isEmpty
        || !settings.failIfBodyNotMatches.isEmpty
    {
      verdict.failure =
        answer.bodyFailure ?? (wasRead ? nil : .bodyNotRead)
        ?? failure { () throws(ProbeFailure) in try checkBody(answer.body, deadline) }
      verdict.failedDueToRegex = verdict.failure != nil
    }
    verdict.failure = verdict.failure ?? answer.bodyFailure ?? version(answer)
    if isTLS, settings.failsIfTLS { verdict.failure = verdict.failure ?? .endedWithTLS }
    if !isTLS, settings.failsIfNotTLS { verdict.failure = verdict.failure ?? .endedWithoutTLS }
    return verdict
  }

  private func failure(_ check: () throws(ProbeFailure) -> Void) -> ProbeFailure? {
    do throws(ProbeFailure) {
      try check()
      return nil
    } catch {
      return error
    }
  }

  private func status(_ answer: HTTPAnswer) -> ProbeFailure? {
    let code = Int(answer.head.status.code)
    let wanted = settings.validStatusCodes
    let isValid = wanted.isEmpty ? (200..<300).contains(code) : wanted.contains(code)
    return isValid ? nil : .status(code, wanted: wanted)
  }

  private func version(_ answer: HTTPAnswer) -> ProbeFailure? {
    let wanted = settings.validHTTPVersions
    return wanted.isEmpty || wanted.contains(answer.version)
      ? nil : .httpVersion(answer.version, wanted: wanted)
  }

  private func checkHeaders(
    _ headers: HTTPHeaders, _ deadline: NIODeadline
  ) throws(ProbeFailure) {
    for rule in settings.failIfHeaderMatches {
      if try matches(rule, headers, deadline) == true {
        throw .headerMatched(name: rule.name, pattern: rule.pattern.text)
      }
    }
    for rule in settings.failIfHeaderNotMatches {
      if try matches(rule, headers, deadline) == false {
        throw .headerNotMatched(name: rule.name, pattern: rule.pattern.text)
      }
    }
  }

  /// Whether any header of the name matches; nil where there is none and there need be none.
  private func matches(
    _ rule: HTTPSettings.HeaderRule, _ headers: HTTPHeaders, _ deadline: NIODeadline
  ) throws(ProbeFailure) -> Bool? {
    let values = headers[rule.name]
    guard !values.isEmpty else {
      if rule.allowsMissing { return nil }
      throw .headerMissing(rule.name)
    }
    for value in values where try rule.pattern.matches(value, until: deadline) { return true }
    return false
  }

  private func checkBody(_ body: [UInt8], _ deadline: NIODeadline) throws(ProbeFailure) {
    let text = String(decoding: body, as: UTF8.self)
    for pattern in settings.failIfBodyMatches where try pattern.matches(text, until: deadline) {
      throw .bodyMatched(pattern: pattern.text)
    }
    for pattern in settings.failIfBodyNotMatches
    where try !pattern.matches(text, until: deadline) {
      throw .bodyNotMatched(pattern: pattern.text)
    }
  }
}
