public import Flowchart
import Foundation

/// What somebody asks not to be told.
public struct IgnoreRule: Sendable, Hashable {
  /// At least one.
  var findings: [OutcomePattern]
  /// Nil for all objects; of an annotation, the object that carries it says which.
  var object: ObjectPattern?
  var suppression: Suppression
  /// How a person finds the rule again.
  public var text: String

  /// Reads what `--ignore` takes: `ID[,ID][:KIND/NAMESPACE/NAME]`.
  public init(option text: String, chart: Chart) throws(IgnoreProblem) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    try self.init(
      ids: String(parts[0]), object: parts.count > 1 ? String(parts[1]) : nil,
      suppression: Suppression(source: .option(text)), text: "--ignore \(text)", chart: chart)
  }

  /// Reads a rule from its parts.
  ///
  /// - Parameter ids: with commas between them.
  init(
    ids: String, object: String?, suppression: Suppression, text: String, chart: Chart
  ) throws(IgnoreProblem) {
    findings = []
    for id in ids.split(separator: ",") {
      findings.append(
        try OutcomePattern(parsing: id.trimmingCharacters(in: .whitespaces), chart: chart))
    }
    if findings.isEmpty { throw .noID }
    if let object { self.object = try ObjectPattern(parsing: object) }
    self.suppression = suppression
    self.text = text
  }

  /// Makes the rule of an annotation.
  init(_ findings: [OutcomePattern], suppression: Suppression, text: String) {
    self.findings = findings
    self.suppression = suppression
    self.text = text
  }

  /// Whether a finding of an application is meant.
  func matches(_ finding: Finding, in diagnosis: Diagnosis) -> Bool {
    findings.contains { $0.matches(finding.id) }
      && (object.map { $0.matches(finding.object) || $0.matches(diagnosis.target) } ?? true)
  }

  /// Whether its time has passed.
  func isExpired(at clock: Date) -> Bool { suppression.until.map { $0 < clock } ?? false }
}
