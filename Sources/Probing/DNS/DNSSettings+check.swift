import NIOCore

extension DNSSettings.RecordRules {
  /// Holds the records of a section against the rules, in the exporter's order.
  ///
  /// - Parameters:
  ///   - section: as the configuration file calls it, such as `answer`.
  ///   - deadline: until when matching may take.
  /// - Throws: ``ProbeFailure/records(section:rule:pattern:record:)`` for the first rule broken.
  func check(
    _ records: [DNSRecord], section: String, until deadline: NIODeadline
  ) throws(ProbeFailure) {
    func broken(_ rule: String, _ pattern: Pattern?, _ record: String?) -> ProbeFailure {
      .records(section: section, rule: rule, pattern: pattern?.text ?? "", record: record)
    }
    if records.isEmpty, let first = failIfNot.first {
      throw broken("fail_if_not_matches_regexp", first, nil)
    }
    var allMatch = true
    var oneMatches = false
    for record in records.map(\.description) {
      for pattern in failIfAny where try pattern.matches(record, until: deadline) {
        throw broken("fail_if_matches_regexp", pattern, record)
      }
      for pattern in failIfAll where try !pattern.matches(record, until: deadline) {
        allMatch = false
      }
      for pattern in failIfNot where try !pattern.matches(record, until: deadline) {
        throw broken("fail_if_not_matches_regexp", pattern, record)
      }
      for pattern in failIfNone where try pattern.matches(record, until: deadline) {
        oneMatches = true
      }
    }
    // Whatever its name says, in every version of the exporter this rule demands that all match.
    if !failIfAll.isEmpty, !allMatch {
      throw broken("fail_if_all_match_regexp", failIfAll.first, nil)
    }
    if !failIfNone.isEmpty, !oneMatches {
      throw broken("fail_if_none_matches_regexp", failIfNone.first, nil)
    }
  }
}
