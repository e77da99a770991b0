import Flowchart
import Foundation

/// Finds the rule for each finding, and keeps account of what is wrong with rules.
struct QuietLedger {
  private let rules: [IgnoreRule]
  private let chart: Chart
  private let clock: Date
  /// What annotations ask for: the same one may speak for thousands of applications.
  private var read: [IgnoreAnnotation: [IgnoreRule]] = [:]
  private var used: Set<Int> = []
  /// What a reader should know: annotations that cannot be understood, rules that have expired.
  private(set) var notes: [String] = []
  private var noted: Set<String> = []

  /// How many faults of one annotation are told.
  static let problemsTold = 3

  init(rules: [IgnoreRule], chart: Chart, clock: Date) {
    self.rules = rules
    self.chart = chart
    self.clock = clock
  }

  /// Why a finding is not to be told; nil where it is.
  mutating func suppression(of finding: Finding, in diagnosis: Diagnosis) -> Suppression? {
    var expired: [IgnoreRule] = []
    var found: Suppression?
    for annotation in diagnosis.annotations where annotation.reaches(finding) {
      for rule in rules(of: annotation) where rule.matches(finding, in: diagnosis) {
        if rule.isExpired(at: clock) {
          expired.append(rule)
        } else {
          found = found ?? rule.suppression
        }
      }
    }
    for (index, rule) in rules.enumerated() where rule.matches(finding, in: diagnosis) {
      used.insert(index)
      if rule.isExpired(at: clock) {
        expired.append(rule)
      } else {
        found = found ?? rule.suppression
      }
    }
    if found == nil {
      for rule in expired {
        let date = rule.suppression.until.map { $0.formatted(.iso8601) } ?? ""
        note("\(rule.text): expired on \(date), so \(finding.id) is told again")
      }
    }
    return found
  }

  /// Notes what is wrong with annotations, also where there is no finding that they could hide.
  mutating func check(_ annotations: [IgnoreAnnotation]) {
    for annotation in annotations { _ = rules(of: annotation) }
  }

  /// Says of which rules there is no finding.
  var unused: [String] {
    rules.indices.filter { !used.contains($0) }.map { "\(rules[$0].text): no finding matches it" }
  }

  private mutating func rules(of annotation: IgnoreAnnotation) -> [IgnoreRule] {
    if let known = read[annotation] { return known }
    let (rules, problems) = annotation.rules(chart)
    for problem in problems.prefix(Self.problemsTold) {
      note("\(annotation.place): \(problem)")
    }
    let more = problems.count - Self.problemsTold
    if more > 0 { note("\(annotation.place): \(more) more faults in it") }
    read[annotation] = rules
    return rules
  }

  private mutating func note(_ text: String) {
    if noted.insert(text).inserted { notes.append(text) }
  }
}
