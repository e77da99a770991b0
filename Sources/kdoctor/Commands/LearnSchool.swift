import Flowchart
import Foundation
import Reporting
import Teaching

/// Gives lessons on plain lines, one after the other.
struct LearnSchool {
  let chart: Chart
  /// At least one.
  let lessons: [Lesson]
  let text: LearnText
  var record: LearnRecord

  /// Gives the lesson that is next, and goes on as long as the learner does.
  mutating func goOn() async throws {
    while true {
      guard let lesson = record.progress.next(of: lessons) else {
        return try LearnCommand.deliver(text.line(.allDone(lessons.count)))
      }
      guard try await give(lesson, as: model(lesson), keeps: true) == .finished else { return }
      guard let next = record.progress.next(of: lessons) else { continue }
      try LearnCommand.deliver(text.next(next))
      guard let line = readLine(), LearnInput(line) != .quit else {
        return try LearnCommand.deliver("\n")
      }
    }
  }

  /// Gives one lesson.
  mutating func teach(_ lesson: Lesson) async throws {
    _ = try await give(lesson, as: model(lesson), keeps: true)
  }

  /// Gives one lesson that chance has chosen.
  mutating func exam(seed: UInt64) async throws {
    let lesson = lessons[Int(seed % UInt64(lessons.count))]
    try LearnCommand.deliver(text.line(.exam(seed)))
    _ = try await give(lesson, as: model(lesson, isExam: true, seed: seed), keeps: false)
  }

  private func model(
    _ lesson: Lesson, isExam: Bool = false, seed: UInt64? = nil
  ) async throws -> (LessonModel, LessonCluster) {
    do {
      let cluster = try LessonCluster(lesson, chart: chart)
      let model = LessonModel(
        lesson, in: try await cluster.prepare(), chart: chart, language: record.language,
        isExam: isExam, seed: seed)
      return (model, cluster)
    } catch {
      throw Failure(.failure, .snapshot(String(describing: error)))
    }
  }

  private mutating func give(
    _ lesson: Lesson, as prepared: (model: LessonModel, cluster: LessonCluster), keeps: Bool
  ) async throws -> LearnRunner.End {
    var runner = LearnRunner(
      model: prepared.model, cluster: prepared.cluster, text: text, record: record,
      keepsAnswers: keeps)
    let end = try await runner.run()
    record = runner.record
    return end
  }
}
