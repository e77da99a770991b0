import Flowchart
public import Foundation
import KubeClient

/// An earlier report, by which is told only what is new or worse.
public struct Baseline: Sendable {
  /// Why a file is no baseline.
  public enum ReadingError: Error, Hashable, CustomStringConvertible {
    /// No report as JSON.
    case noReport
    /// A report of another form than `kdoctor/report/v1`.
    case otherSchema(String)

    /// What is wrong, behind the name of the file.
    public var description: String {
      switch self {
      case .noReport: "is no report that kdoctor has written as JSON"
      case .otherSchema(let schema):
        "is of the form '\(schema.prefix(60))', not '\(BaselineReport.schema)'"
      }
    }
  }

  /// A finding as it was then.
  struct Entry: Hashable {
    var id: EntryID
    var object: ObjectReference
    var severity: Severity
    var layer: Layer
    var share: Finding.Share?
    /// As ``Finding/declaration``.
    var declaration: String?
  }

  /// What was known of an application.
  struct Application {
    /// What was told, and what an earlier baseline had already.
    var findings: [Entry]
    var serving: Bool?
    /// Whether anything was sent to it.
    var wasVisited: Bool
    /// The questions that found no answer.
    var unchecked: Set<String>
  }

  /// The file, by the path that was given.
  public let path: String
  /// The moment for which it holds, as it stands there.
  public let generatedAt: String
  let applications: [ObjectReference: Application]
  /// What kept applications from being seen: the resources, by their namespace.
  let unread: Set<String>

  /// Reads a report that `kdoctor report -o json` has written.
  public init(json: Data, path: String) throws(ReadingError) {
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(BaselineReport.Head.self, from: json) else {
      throw .noReport
    }
    guard head.schema == BaselineReport.schema else { throw .otherSchema(head.schema) }
    guard let report = try? decoder.decode(BaselineReport.self, from: json) else {
      throw .noReport
    }
    self.path = path
    generatedAt = report.generatedAt
    applications = Dictionary(
      report.diagnoses.map { ($0.target.reference, $0.application) }, uniquingKeysWith: { $1 })
    unread = Set((report.notRead ?? []).map(\.needs.key))
  }
}
