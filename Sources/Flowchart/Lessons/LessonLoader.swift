internal import Foundation

/// Reads the lessons of a chart and checks them against it.
public enum LessonLoader {
  /// Reads every lesson of a folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder, such as `flowchart/lessons`.
  ///   - chart: The chart that the lessons teach.
  ///   - recordings: The names of the recordings that there are.
  /// - Returns: Lessons without gaps, at least one, in their order.
  /// - Throws: ``ChartError`` with every gap of every file, or ``ChartError/folder(path:reason:)``.
  public static func load(folder: String, chart: Chart, recordings: Set<String>) throws -> [Lesson]
  {
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    var files: [String: String] = [:]
    do {
      for name in try FileManager.default.contentsOfDirectory(
        atPath: root.path(percentEncoded: false))
      where name.hasSuffix(".yaml") {
        let data = try Data(contentsOf: root.appending(path: name))
        files[name] = String(decoding: data, as: UTF8.self)
      }
    } catch {
      throw ChartError.folder(path: folder, reason: error.localizedDescription)
    }
    return try read(files: files, chart: chart, recordings: recordings)
  }

  /// Reads lessons of files that are in memory.
  ///
  /// - Parameter files: The text of each file by its name, such as `image-tag.yaml`.
  /// - Returns: Lessons without gaps, at least one, in their order.
  /// - Throws: ``ChartError/gaps(_:)`` with the gaps of all files.
  public static func read(
    files: [String: String], chart: Chart, recordings: Set<String>
  ) throws -> [Lesson] {
    if files.isEmpty {
      throw ChartError.gaps([ChartGap(path: "flowchart/lessons", problem: "holds no lesson")])
    }
    var reader = LessonReader()
    var lessons: [Lesson] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let id = String(name.prefix { $0 != "." })
      if let lesson = reader.lesson(id: id, yaml: text) { lessons.append(lesson) }
    }
    var gaps = reader.gaps
    // A file that could not be read well would only be complained of twice.
    if gaps.isEmpty {
      gaps = LessonRules(lessons: lessons, chart: chart, recordings: recordings).gaps()
    }
    if !gaps.isEmpty { throw ChartError.gaps(gaps.sorted()) }
    return lessons.sorted { $0.order < $1.order }
  }
}
