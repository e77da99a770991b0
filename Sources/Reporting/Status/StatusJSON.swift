public import Flowchart
import Foundation
import KubeClient

/// A status as data: `kdoctor/status/v1`, described by `docs/status.schema.json`.
///
/// Within v1 no field changes its name or meaning; fields may be added.
public struct StatusJSON: Sendable {
  /// The name of this form of the status.
  public static let schema = "kdoctor/status/v1"

  /// The status as UTF-8 text, with fields in the order of the schema and lists sorted.
  public let bytes: [UInt8]

  /// Writes a status.
  ///
  /// - Parameter language: of the texts; names of fields and values are the same in all.
  public init(_ status: StatusReport, language: Language) {
    let status = status.speaking(language)
    var writer = JSONWriter()
    writer.document { document in
      document.field("schema", Self.schema)
      document.field("generatedAt", status.generatedAt.formatted(.iso8601))
      document.field("verdict", status.verdict.rawValue)
      document.object("problem", orNull: status.problem) { entry, problem in
        entry.field("place", problem.place)
        entry.field("problem", problem.problem)
        entry.field("advice", ifPresent: problem.advice)
      }
      document.object("cluster") { $0.writeCluster(of: status) }
      document.array("probes", status.probes.sorted(by: Self.precedes)) { $0.write($1) }
      document.array("notAnswered", status.losses) { entry, loss in
        entry.field("area", loss.area.rawValue)
        entry.array("resources", loss.missing)
        let words: StatusWords = loss.hasSubstitute ? .substitute : .loss(loss.area)
        entry.field("text", words.text(in: language))
      }
      document.array("warnings", status.warnings)
      document.write(status.missingAccess)
    }
    bytes = writer.bytes
  }

  private static func precedes(_ left: AccessProbe, _ right: AccessProbe) -> Bool {
    (left.namespace, left.group, left.resource, left.verb)
      < (right.namespace, right.group, right.resource, right.verb)
  }
}
