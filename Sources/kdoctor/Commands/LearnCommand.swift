import ArgumentParser
import Flowchart
import Foundation
import Reporting
import Teaching
import Terminal

/// `kdoctor learn`: teaches the chart on recorded clusters.
struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Teaches troubleshooting on recorded broken clusters; needs no cluster.",
    discussion: """
      Each lesson shows what the commands by hand print, asks what you conclude, and then shows the \
      answer with its evidence; at the end you name layer, cause and fix. Without a lesson it goes \
      on where you left, else with the next one.

      EXAMPLES
        kdoctor learn
        kdoctor learn image-tag
        kdoctor learn --list
        kdoctor learn --exam --lang zh-Hans
      """)

  @Argument(
    help: ArgumentHelp("The lesson to take; --list names all.", valueName: "lesson"),
    completion: .list(BuiltInLessons.ids))
  var lesson: String?

  @Flag(help: "List all lessons and how far you have come.")
  var list = false

  @Flag(help: "Forget how far you have come.")
  var reset = false

  @Flag(help: "Take one lesson at random, without title, goal and hints.")
  var exam = false

  @Option(
    help: ArgumentHelp(
      "Makes --exam choose the same again, for a class. (default: random)", valueName: "number"))
  var seed: UInt64?

  @OptionGroup
  var language: LanguageOption

  @OptionGroup
  var look: LookOptions

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws {
    let language = try language.language()
    try check()
    let colour = try look.colour()
    let chart = try chartOption.chart()
    let lessons = try lessons(chart)
    var record = LearnRecord(language: language)
    if reset { return try record.reset() }
    record.read()
    let text = LearnText(language: language, style: look.style(colour, isFile: false))
    if list { return try Self.deliver(text.list(lessons, record.progress)) }
    var school = LearnSchool(chart: chart, lessons: lessons, text: text, record: record)
    if exam {
      try await school.exam(seed: seed ?? UInt64.random(in: 1...999_999))
    } else if let lesson {
      try await school.teach(try chosen(lesson, lessons, language))
    } else {
      try await school.goOn()
    }
  }

  /// Checks that one thing is asked for.
  private func check() throws {
    let asked = [(list, "--list"), (reset, "--reset"), (exam, "--exam")].filter(\.0).map(\.1)
      + (lesson.map { [$0] } ?? [])
    if asked.count > 1 { throw Failure(.usage, .conflict(asked[0], asked[1])) }
    if seed != nil, !exam {
      throw Failure(.usage, .needsOption("--seed", "--exam"))
    }
  }

  private func lessons(_ chart: Chart) throws -> [Lesson] {
    do {
      guard let folder = chartOption.flowchart else { return try BuiltInLessons.all }
      return try LessonLoader.load(
        folder: folder + "/lessons", chart: chart, recordings: Set(PracticeCluster.names))
    } catch {
      throw Failure(.failure, .chart(String(describing: error)))
    }
  }

  private func chosen(_ name: String, _ lessons: [Lesson], _ language: Language) throws -> Lesson {
    if let lesson = lessons.first(where: { $0.id == name.lowercased() }) { return lesson }
    let nearest = NearestNames.suggest(for: name, among: lessons.map(\.id))
    throw Failure(.usage, .unknownLesson(name, nearest: nearest))
  }

  /// Writes to standard output.
  static func deliver(_ text: String) throws {
    if let reason = StandardStreams.write(Array(text.utf8)) {
      throw Failure(.failure, .cannotWrite("standard output", reason))
    }
  }
}
