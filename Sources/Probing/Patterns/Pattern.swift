import Foundation
public import NIOCore

/// A regular expression in the syntax of Go, as the exporter's configuration has them.
///
/// It is translated for the library at hand, so that it means the same: classes such as `\w` are
/// ASCII, `$` is the end of the text unless `(?m)` is set, and what Go lacks (backreferences, looking
/// ahead and behind, possessive and atomic groups) is refused. Two things differ: the library tries
/// one way after the other, so a match may need long and then fails by the deadline; and groups that
/// repeat over some hundred thousand characters may run out of its stack, which counts as no match.
public struct Pattern: Sendable, Hashable, CustomStringConvertible {
  /// As it was written.
  public let text: String

  private let expression: NSRegularExpression
  private let names: [String: Int]

  /// Understands a pattern.
  ///
  /// - Throws: what is wrong, for people.
  public init(_ text: String) throws(PatternProblem) {
    var translation = PatternTranslation(text)
    let translated = try translation.run()
    do {
      expression = try NSRegularExpression(pattern: translated)
    } catch {
      throw PatternProblem("not a regular expression: \(text)")
    }
    self.text = text
    names = translation.names
  }

  public var description: String { text }

  /// Compares the patterns as they were written.
  public static func == (left: Pattern, right: Pattern) -> Bool { left.text == right.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Looks for the first place where the pattern matches.
  ///
  /// - Returns: nil where it matches nowhere.
  /// - Throws: ``ProbeFailure/slowPattern(_:)`` where that is not known by the deadline.
  public func firstMatch(
    in subject: String, until deadline: NIODeadline
  ) throws(ProbeFailure) -> PatternMatch? {
    var found: NSTextCheckingResult?
    var isLate = false
    expression.enumerateMatches(
      in: subject, options: .reportProgress,
      range: NSRange(subject.startIndex..., in: subject)
    ) { result, _, stop in
      if let result {
        found = result
        stop.pointee = true
      } else if NIODeadline.now() > deadline {
        isLate = true
        stop.pointee = true
      }
    }
    if let found { return PatternMatch(found, in: subject, names: names) }
    if isLate { throw .slowPattern(text) }
    return nil
  }

  /// Whether the pattern matches anywhere.
  ///
  /// - Throws: ``ProbeFailure/slowPattern(_:)`` where that is not known by the deadline.
  public func matches(
    _ subject: String, until deadline: NIODeadline
  ) throws(ProbeFailure) -> Bool {
    try firstMatch(in: subject, until: deadline) != nil
  }
}
