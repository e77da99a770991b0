import Flowchart
import Screens
import Teaching

/// Does the jobs of somebody who learns, and remembers progress until the test is over.
struct LessonDesk {
  let chart: Chart
  private(set) var progress = LessonProgress()
  private var cluster: LessonCluster?
  /// What keeping progress comes up against.
  var problem: LocalizedText?

  init(chart: Chart) { self.chart = chart }

  mutating func perform(_ job: LessonJob) async throws -> LessonResult {
    switch job {
    case .list: return .listed(try BuiltInLessons.all, progress, problem: problem)
    case .open(let id):
      return .opened(try await open(id, seed: nil), earlier: progress.begun[id] ?? [])
    case .exam: return .opened(try await open("svc-selector", seed: 7), earlier: [])
    case .run(let commands):
      var printed: [String?] = []
      for command in commands { printed.append(await cluster?.output(of: command)) }
      return .printed(printed)
    case .keep(let lesson, let answers, let score):
      if let score {
        progress.finish(lesson, with: score)
      } else {
        progress.keep(answers, in: lesson)
      }
      return .kept(problem: problem)
    }
  }

  private mutating func open(_ id: String, seed: UInt64?) async throws -> LessonModel {
    guard let lesson = try BuiltInLessons.all.first(where: { $0.id == id }) else {
      throw NoSuchLesson(id: id)
    }
    let opened = try LessonCluster(lesson, chart: chart)
    cluster = opened
    return LessonModel(
      lesson, in: try await opened.prepare(), chart: chart, language: .english, isExam: seed != nil,
      seed: seed)
  }

  struct NoSuchLesson: Error { var id: String }
}
