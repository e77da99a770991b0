import NIOCore
import Testing

@testable import Probing

@Suite("Rules for the records of an answer")
struct DNSRecordRulesTests {
  private typealias Rules = DNSSettings.RecordRules

  /// What a broken rule is called, by how it is made.
  private enum Rule: String, CaseIterable {
    case any = "fail_if_matches_regexp"
    case all = "fail_if_all_match_regexp"
    case not = "fail_if_not_matches_regexp"
    case none = "fail_if_none_matches_regexp"

    func rules(_ text: String) throws -> Rules {
      let patterns = [try Pattern(text)]
      return switch self {
      case .any: Rules(failIfAny: patterns)
      case .all: Rules(failIfAll: patterns)
      case .not: Rules(failIfNot: patterns)
      case .none: Rules(failIfNone: patterns)
      }
    }
  }

  /// Two addresses, 192.0.2.1 and 192.0.2.2.
  private static func records(_ count: Int) throws -> [DNSRecord] {
    try (0..<count).map { index in
      var reader = DNSReader([0, 0, 1, 0, 1, 0, 0, 0, 9, 0, 4, 192, 0, 2, UInt8(index + 1)])
      return try DNSRecord(&reader)
    }
  }

  @Test(arguments: [
    ("fail_if_matches_regexp", "2$", 2, true), ("fail_if_matches_regexp", "3$", 2, false),
    ("fail_if_matches_regexp", "2$", 0, false),
    ("fail_if_all_match_regexp", "2$", 2, true), ("fail_if_all_match_regexp", "IN", 2, false),
    ("fail_if_all_match_regexp", "IN", 0, false),
    ("fail_if_not_matches_regexp", "2$", 2, true), ("fail_if_not_matches_regexp", "IN", 2, false),
    ("fail_if_not_matches_regexp", "IN", 0, true),
    ("fail_if_none_matches_regexp", "3$", 2, true), ("fail_if_none_matches_regexp", "2$", 2, false),
    ("fail_if_none_matches_regexp", "2$", 0, true),
  ])
  func areKeptOrBroken(name: String, pattern: String, count: Int, isBroken: Bool) throws {
    let rules = try #require(Rule(rawValue: name)).rules(pattern)
    let records = try Self.records(count)
    var broken: String?
    do throws(ProbeFailure) {
      try rules.check(records, section: "answer", until: .distantFuture)
    } catch {
      if case .records(let section, let rule, let text, _) = error {
        broken = rule
        #expect(section == "answer")
        #expect(text == pattern)
      }
    }
    #expect(broken == (isBroken ? name : nil))
  }
}
