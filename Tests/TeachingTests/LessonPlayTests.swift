import Diagnosis
import Flowchart
import KDoctorTesting
import Testing

@testable import Teaching

@Suite("Lessons from beginning to end")
struct LessonPlayTests {
  @Test("There are lessons")
  func some() { #expect(!Classroom.ids.isEmpty) }

  @Test("Whatever is answered, a lesson ends, with the right score", arguments: Classroom.ids)
  func plays(id: String) async throws {
    let model = try await Classroom.model(id)
    let answers = model.plan.stops.count + (model.lesson.finding == nil ? 1 : 3)
    for manner in LessonPlayer.Manner.allCases {
      let record = LessonPlayer.play(model, manner)
      #expect(record.hasEnded, "\(manner)")
      let points =
        switch manner {
        case .rightly: 2 * answers
        // Hints are for predictions alone.
        case .rightlyWithHints: 2 * answers - model.plan.stops.count
        case .wrongly: 0
        }
      #expect(record.finished == [LessonScore(points: points, of: 2 * answers)], "\(manner)")
      let counts = record.kept.map(\.count)
      #expect(counts == Array(1...answers), "\(manner)")
    }
  }

  @Test(
    "The cause is the root finding of the report on the same recording", arguments: Classroom.ids)
  func cause(id: String) async throws {
    let lesson = try Classroom.lesson(id)
    let report = try await Doctor(
      chart: try BuiltInChart.chart, reader: try Fixtures.reader(lesson.recording)
    ).report(on: [try Target(parsing: lesson.target)], namespace: lesson.namespace)
    let diagnosis = try #require(report.diagnoses.first)
    #expect(diagnosis.root?.id == lesson.finding)
    let model = try await Classroom.model(id)
    let last = LessonPlayer.play(model, .rightly).kept.last ?? []
    let said = last.last { ["layer", "cause"].contains($0.step) }?.said
    #expect(said == diagnosis.root?.id.text ?? "none")
    // What is offered as wrong must be wrong.
    let holding = Set(diagnosis.conclusions + diagnosis.findings.map(\.id))
    #expect(holding.isDisjoint(with: lesson.notCauses))
    #expect(Set(model.plan.causes) == Set([lesson.finding].compactMap { $0 } + lesson.notCauses))
  }

  @Test("Every question to predict is asked in the walk, in its order", arguments: Classroom.ids)
  func predictions(id: String) async throws {
    let model = try await Classroom.model(id)
    let stops = model.plan.stops.map(\.prediction.question)
    #expect(stops == model.lesson.predictions.map(\.question))
    for stop in model.plan.stops {
      let canBeTyped = stop.commands.contains { $0.isComplete }
      #expect(canBeTyped, "no command to type at \(stop.entry.question): \(stop.commands)")
    }
  }

  @Test("A repaired application has nothing wrong", arguments: Classroom.ids)
  func repaired(id: String) async throws {
    let lesson = try Classroom.lesson(id)
    let found = try await Classroom.found(id)
    #expect((found.repaired != nil) == (lesson.repaired != nil))
    if let repaired = found.repaired { #expect(repaired.state == .healthy) }
  }

  @Test("A lesson that was left goes on where it was", arguments: Classroom.ids)
  func resume(id: String) async throws {
    let model = try await Classroom.model(id)
    let whole = LessonPlayer.play(model, .rightlyWithHints)
    for kept in whole.kept {
      var resumed = model
      _ = resumed.resume(kept)
      #expect(resumed.answers == kept)
      if case .prediction(let index) = resumed.step { #expect(index == kept.count) }
    }
  }

  @Test("What an answer rests on is marked in what the commands print", arguments: Classroom.ids)
  func marks(id: String) async throws {
    var model = try await Classroom.model(id)
    let cluster = try LessonCluster(try Classroom.lesson(id), chart: try BuiltInChart.chart)
    var effects = model.update(.next)
    for stop in model.plan.stops {
      guard case .run(let commands) = effects.first else { break }
      var printed: [String?] = []
      for command in commands { printed.append(await cluster.output(of: command)) }
      _ = model.update(.printed(printed))
      let lines = (model.outputs ?? []).compactMap(\.lines).flatMap { $0 }
      let hasMarks = lines.contains { !$0.isPlain }
      #expect(hasMarks, "\(stop.entry.question)")
      _ = model.update(.chose(0))
      effects = model.update(.next)
    }
    #expect(model.step == .layer)
  }
}
