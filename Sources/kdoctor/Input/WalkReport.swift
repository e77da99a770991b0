import Flowchart
import Foundation
import Reporting
import Terminal

/// What `--highlight` needs of a report as data.
struct WalkReport: Decodable {
  struct Diagnosis: Decodable {
    struct Target: Decodable {
      var kind: String
      var namespace: String?
      var name: String
    }

    struct Finding: Decodable {
      var id: String
    }

    struct Step: Decodable {
      var question: String
      var answer: String
    }

    var target: Target
    var root: Finding?
    var findings: [Finding]
    var walk: [Step]
  }

  var schema: String
  var diagnoses: [Diagnosis]

  /// Reads a report.
  ///
  /// - Parameter path: A file, or `-` for the standard input.
  /// - Throws: ``Failure`` for what cannot be read or is no report.
  static func load(_ path: String) throws -> WalkReport {
    let data: Data
    if path == "-" {
      data = Data(try StandardStreams.readAll())
    } else {
      do throws(InputFile.Problem) {
        data = try InputFile.read(path)
      } catch {
        throw Failure(.failure, .picture(.cannotRead(path, error.reason)))
      }
    }
    guard let report = try? JSONDecoder().decode(WalkReport.self, from: data),
      report.schema == ReportJSON.schema
    else { throw Failure(.failure, .picture(.noReport(path))) }
    return report
  }

  /// The walk of its first diagnosis: the worst stands first.
  ///
  /// - Throws: ``Failure`` where there is none, or one over another chart.
  func highlight(on chart: Chart, path: String) throws -> ChartHighlight {
    guard let diagnosis = diagnoses.first else {
      throw Failure(.failure, .picture(.emptyReport(path)))
    }
    var answers: [EntryID: Set<ChartHighlight.Answer>] = [:]
    for step in diagnosis.walk {
      guard let answer = ChartHighlight.Answer(rawValue: step.answer) else {
        throw Failure(.failure, .picture(.noReport(path)))
      }
      answers[EntryID(step.question), default: []].insert(answer)
    }
    let result = ChartHighlight(
      target: diagnosis.target.text, answers: answers,
      root: diagnosis.root.map { EntryID($0.id) },
      further: diagnosis.findings.map { EntryID($0.id) })
    let unknown = result.entries.filter { !chart.contains($0) }.sorted()
    guard let first = unknown.first else { return result }
    throw Failure(.failure, .picture(.otherChart(path, entry: first.text)))
  }
}

extension WalkReport.Diagnosis.Target {
  /// As kubectl takes it; a picture with control characters in it would be no XML.
  fileprivate var text: String {
    let place = namespace.map { " -n \($0)" } ?? ""
    return "\(kind.lowercased())/\(name)\(place)".visible
  }
}
