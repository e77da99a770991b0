/// Lessons as one text, for embedding them in the program.
public enum LessonArchive {
  /// The text of lessons; the same for equal ones.
  public static func encode(_ lessons: [Lesson]) -> String {
    var writer = ArchiveWriter()
    lessons.write(to: &writer)
    return writer.text
  }

  /// The lessons of a text.
  ///
  /// - Throws: ``ChartError/embedded(reason:)`` where the text is not what ``encode(_:)`` writes.
  public static func decode(_ text: String) throws -> [Lesson] {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = ArchiveReader(bytes)
      let lessons = try [Lesson](from: &reader)
      guard reader.isAtEnd else { throw reader.error("nothing was expected here") }
      return lessons
    }
  }
}
