public import Flowchart

/// The lessons that were in flowchart/lessons/ when kdoctor was built.
public enum BuiltInLessons {
  private static let result = Result { try LessonArchive.decode(EmbeddedLessons.archive) }

  /// The ids of all lessons in their order.
  public static var ids: [String] { EmbeddedLessons.ids }

  /// All lessons in their order, decoded once, when they are first asked for.
  ///
  /// - Throws: ``ChartError/embedded(reason:)`` where the build is damaged; the lessons themselves
  ///   were checked when kdoctor was built.
  public static var all: [Lesson] {
    get throws { try result.get() }
  }
}
