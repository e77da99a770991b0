import Flowchart
import Foundation
import KubeClient
import Reporting
import Screens
import Teaching

/// Does the jobs of a session in which somebody learns.
actor LessonRoom {
  private let chart: Chart
  /// All lessons, at least one; nobody may ever ask for them.
  private let lessons: @Sendable () throws -> [Lesson]
  /// The recording of the lesson that is open.
  private var cluster: LessonCluster?

  init(chart: Chart, lessons: @escaping @Sendable () throws -> [Lesson]) {
    self.chart = chart
    self.lessons = lessons
  }

  /// Does a job.
  ///
  /// - Throws: ``Failure`` where a lesson cannot be opened.
  func perform(_ job: LessonJob) async throws -> LessonResult {
    switch job {
    case .list:
      let (progress, problem) = progress()
      return .listed(try lessons(), progress, problem: problem)
    case .open(let id):
      guard let lesson = try lessons().first(where: { $0.id == id }) else {
        throw Failure(.usage, .unknownLesson(id, nearest: []))
      }
      return .opened(
        try await open(lesson), earlier: progress().progress.begun[lesson.id] ?? [])
    case .exam(let seed):
      let all = try lessons()
      let seed = seed ?? UInt64.random(in: 1...999_999)
      return .opened(
        try await open(all[Int(seed % UInt64(all.count))], seed: seed), earlier: [])
    case .run(let commands):
      var printed: [String?] = []
      for command in commands { printed.append(await cluster?.output(of: command)) }
      return .printed(printed)
    case .keep(let lesson, let answers, let score):
      return .kept(problem: keep(lesson, answers, score))
    }
  }

  /// Opens a lesson; a seed makes it an exam.
  private func open(_ lesson: Lesson, seed: UInt64? = nil) async throws -> LessonModel {
    do {
      let opened = try LessonCluster(lesson, chart: chart)
      cluster = opened
      return LessonModel(
        lesson, in: try await opened.prepare(), chart: chart, language: .english,
        isExam: seed != nil, seed: seed)
    } catch {
      throw Failure(.failure, .snapshot(String(describing: error)))
    }
  }

  private func progress() -> (progress: LessonProgress, problem: LocalizedText?) {
    do throws(ProgressProblem) {
      return (try file().read(), nil)
    } catch {
      return (LessonProgress(), LearnWords.problem(error).texts)
    }
  }

  /// - Returns: What there is to say about it; nil where it was simply kept.
  private func keep(
    _ lesson: String, _ answers: [LessonAnswer], _ score: LessonScore?
  ) -> LocalizedText? {
    do throws(ProgressProblem) {
      let aside = try file().update { progress in
        if let score {
          progress.finish(lesson, with: score)
        } else {
          progress.keep(answers, in: lesson)
        }
      }
      return aside.map { LearnWords.keptAside($0).texts }
    } catch {
      return LearnWords.problem(error).texts
    }
  }

  private func file() throws(ProgressProblem) -> ProgressFile {
    try ProgressFile(environment: ProcessInfo.processInfo.environment)
  }
}
