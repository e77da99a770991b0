import Diagnosis
import Flowchart

@testable import Teaching

/// Takes a lesson from its beginning to its end.
struct LessonPlayer {
  /// How answers are chosen.
  enum Manner: String, CaseIterable {
    case rightly
    case rightlyWithHints
    case wrongly
  }

  /// What came of a lesson.
  struct Record {
    var finished: [LessonScore] = []
    var kept: [[LessonAnswer]] = []
    var commands: [String] = []
    var pages: [LessonPage] = []
    var hasEnded = false
  }

  /// More pages than any lesson has.
  private static let limit = 100

  /// Takes a lesson, answering from what the diagnosis saw.
  static func play(_ lesson: LessonModel, _ manner: Manner) -> Record {
    var lesson = lesson
    var record = Record()
    for _ in 0..<limit where !record.hasEnded {
      record.pages.append(lesson.page)
      var effects: [LessonModel.Effect] = []
      switch lesson.page.ask {
      case .next: effects = lesson.update(.next)
      case .choice(let choices):
        if manner == .rightlyWithHints { _ = lesson.update(.hint) }
        let right = rightChoice(in: lesson)
        let other = (right + 1) % choices.count
        effects = lesson.update(.chose(manner == .wrongly ? other : right))
      case .wait, .nothing: break
      }
      for effect in effects {
        switch effect {
        case .run(let commands):
          record.commands += commands
          _ = lesson.update(.printed(commands.map { "output of \($0)" }))
        case .keep(let answers): record.kept.append(answers)
        case .finish(let score): record.finished.append(score)
        case .close: record.hasEnded = true
        }
      }
    }
    return record
  }

  /// The choice that the diagnosis itself would make.
  private static func rightChoice(in lesson: LessonModel) -> Int {
    let diagnosis = lesson.found.diagnosis
    let root = diagnosis.root?.id
    switch lesson.step {
    case .prediction(let index):
      let asked = lesson.plan.stops[index].entry
      let seen = diagnosis.walk.first { $0.question == asked.question && $0.object == asked.object }
      return seen?.answer == .yes ? 0 : 1
    case .layer: return lesson.plan.layers.firstIndex(of: diagnosis.layer) ?? -1
    case .cause: return lesson.plan.causes.firstIndex { $0 == root } ?? -1
    case .fix: return lesson.plan.fixes.firstIndex { $0 == root } ?? -1
    case .story, .answer, .explanation, .closed: return -1
    }
  }
}
