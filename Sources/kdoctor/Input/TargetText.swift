import Diagnosis
import KubeClient
import Reporting

/// Targets as people name them on the command line.
enum TargetText {
  /// Reads targets.
  ///
  /// - Throws: ``Failure`` naming the nearest kind.
  static func parse(_ texts: [String]) throws -> [Target] {
    try texts.map { text in
      do throws(Target.ParsingError) {
        return try Target(parsing: text)
      } catch {
        guard case .unknownKind(let kind) = error else {
          throw Failure(.usage, .badTarget(text))
        }
        let kinds = Target.kinds.map { $0.rawValue.lowercased() }
        let short = Target.kinds.flatMap(\.spellings)
        let known = CommandWords.nearest(kind, kinds) ?? CommandWords.nearest(kind, short)
        throw Failure(.usage, .unknownKind(kind, allowed: known.map { [$0] } ?? kinds))
      }
    }
  }
}
