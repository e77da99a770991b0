import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import Testing

@Suite("The chart, its checks and its examples fit each other")
struct ChartExamplesTests {
  @Test("Every check of the chart exists, and every check is used")
  func checks() throws {
    let chart = try Examination.chart.get()
    #expect(chart.unknownChecks.isEmpty)
    #expect(chart.unusedChecks.isEmpty)
  }

  @Test("Every question and outcome is shown by its examples, and every case is an example")
  func examples() async throws {
    let chart = try Examination.chart.get()
    var seen: [String: Seen] = [:]
    var gaps: [String] = []
    var used: Set<String> = []
    func look(at spec: String) async throws -> Seen {
      used.insert(String(spec.components(separatedBy: " without ")[0]))
      if let known = seen[spec] { return known }
      let result = try await Seen(spec)
      seen[spec] = result
      return result
    }
    for question in chart.questions.values.sorted(by: { $0.id < $1.id }) {
      let wanted = [
        ("yes", question.examples.yes), ("no", question.examples.no),
        ("unknown", question.examples.unknown),
      ]
      for (answer, examples) in wanted {
        if examples.isEmpty, !Exempt.answers.contains("\(question.id) \(answer)") {
          gaps.append("\(question.id): no example that answers \(answer)")
        }
        for spec in examples {
          if try await !look(at: spec).answers.contains("\(question.id) \(answer)") {
            gaps.append("\(question.id): \(spec) does not answer \(answer)")
          }
        }
      }
    }
    for outcome in chart.outcomes.values.sorted(by: { $0.id < $1.id }) {
      if outcome.examples.isEmpty {
        gaps.append("\(outcome.id): no example that ends here")
      }
      for spec in outcome.examples {
        if try await !look(at: spec).outcomes.contains(outcome.id.text) {
          gaps.append("\(outcome.id): \(spec) does not end here")
        }
      }
    }
    for name in Fixtures.recorded + Fixtures.altered where !used.contains(name) {
      gaps.append("\(name): no question or outcome has it as an example")
    }
    for name in Exempt.answers where try await Self.isShown(name, look) {
      gaps.append("\(name): is exempt and has an example")
    }
    #expect(gaps.isEmpty, "\(gaps.count) gaps:\n\(gaps.joined(separator: "\n"))")
  }

  private static func isShown(_ name: String, _ look: (String) async throws -> Seen) async throws
    -> Bool
  {
    let chart = try Examination.chart.get()
    let parts = name.split(separator: " ").map(String.init)
    guard parts.count == 2, let question = chart.questions[EntryID(parts[0])] else { return true }
    return switch parts[1] {
    case "yes": !question.examples.yes.isEmpty
    case "no": !question.examples.no.isEmpty
    default: !question.examples.unknown.isEmpty
    }
  }
}

/// The answers and outcomes that a case shows.
struct Seen {
  var answers: Set<String> = []
  var outcomes: Set<String> = []

  init(_ spec: String) async throws {
    let report = try await Examination.report(spec)
    for diagnosis in report.diagnoses {
      for entry in diagnosis.walk { answers.insert("\(entry.question) \(entry.answer.word)") }
      outcomes.formUnion(diagnosis.conclusions.map(\.text))
    }
  }
}
