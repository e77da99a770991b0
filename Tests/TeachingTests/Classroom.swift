import Diagnosis
import Flowchart
import Teaching

/// All lessons with their cases, each walked once.
enum Classroom {
  /// The ids of all lessons.
  static let ids = BuiltInLessons.ids

  private static let cases = Task {
    var cases: [String: LessonCase] = [:]
    for lesson in try BuiltInLessons.all {
      cases[lesson.id] = try await LessonCluster(lesson, chart: BuiltInChart.chart).prepare()
    }
    return cases
  }

  struct NoSuchLesson: Error {
    var id: String
  }

  static func lesson(_ id: String) throws -> Lesson {
    guard let lesson = try BuiltInLessons.all.first(where: { $0.id == id }) else {
      throw NoSuchLesson(id: id)
    }
    return lesson
  }

  static func found(_ id: String) async throws -> LessonCase {
    guard let found = try await cases.value[id] else { throw NoSuchLesson(id: id) }
    return found
  }

  static func model(
    _ id: String, language: Language = .english, isExam: Bool = false, seed: UInt64? = nil
  ) async throws -> LessonModel {
    LessonModel(
      try lesson(id), in: try await found(id), chart: try BuiltInChart.chart, language: language,
      isExam: isExam, seed: seed)
  }
}
