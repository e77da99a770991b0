import ArgumentParser
import Flowchart
import Foundation
import Reporting
import Screens
import Teaching
import Terminal

/// `kdoctor learn`: teaches the chart on recorded clusters.
struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: HelpText.pick(
      "Teaches troubleshooting on recorded broken clusters; needs no cluster.",
      "在录制的故障集群上学习故障排查；不需要集群。"),
    discussion: HelpText.discussion(
      """
      Each lesson shows what the commands by hand print, asks what you conclude, and then shows the \
      answer with its evidence; at the end you name layer, cause and fix. Without a lesson it goes \
      on where you left, else with the next one.
      """,
      """
      每一课先给出手动检查的命令及其输出，请您作出判断，再给出答案和证据；最后由您指出出错的层、\
      原因和修复方法。不指定课程时，从上次离开的地方继续，否则学习下一课。
      """,
      examples: """
          kdoctor learn
          kdoctor learn image-tag
          kdoctor learn --list
          kdoctor learn --exam --lang zh-Hans
        """))

  @Argument(
    help: .pick(
      "The lesson to take; --list names all.", "要学的课程；--list 会列出全部课程。", valueName: "lesson"),
    completion: .list(BuiltInLessons.ids))
  var lesson: String?

  @Flag(
    help: .pick("List all lessons and how far you have come.", "列出全部课程和学习进度。"))
  var list = false

  @Flag(help: .pick("Forget how far you have come.", "清除学习进度。"))
  var reset = false

  @Flag(
    help: .pick(
      "Take one lesson at random, without title, goal and hints.",
      "随机选一课作为测验，不显示标题、目标和提示。"))
  var exam = false

  @Option(
    help: .pick(
      "Makes --exam choose the same again, for a class. (default: random)",
      "让 --exam 再次选中同一课，便于课堂使用。 (default: 随机)", valueName: "number"))
  var seed: UInt64?

  @Flag(
    help: .pick(
      "Write plain lines and number the choices, for screen readers. (default: $KDOCTOR_LINEAR)",
      "逐行输出并给选项编号，适合屏幕阅读器。 (default: $KDOCTOR_LINEAR)"))
  var linear = false

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
    let lessons = try chartOption.lessons(for: chart)
    var record = LearnRecord(language: language)
    if reset { return try record.reset() }
    record.read()
    let text = LearnText(language: language, style: look.style(colour, isFile: false))
    if list { return try Self.deliver(text.list(lessons, record.progress)) }
    let lesson = try lesson.map { try chosen($0, lessons, language) }
    if isFullScreen {
      return try await session(language).run(
        beginningWith: exam ? .exam(seed: seed) : lesson.map { .open($0.id) } ?? .list)
    }
    var school = LearnSchool(chart: chart, lessons: lessons, text: text, record: record)
    if exam {
      try await school.exam(seed: seed ?? UInt64.random(in: 1...999_999))
    } else if let lesson {
      try await school.teach(lesson)
    } else {
      try await school.goOn()
    }
  }

  /// Whether the lessons are screens of a session.
  private var isFullScreen: Bool {
    !linear && !SessionCommand.mustWriteLines && isatty(STDIN_FILENO) == 1
      && isatty(STDOUT_FILENO) == 1
  }

  /// A session on the practice cluster.
  private func session(_ language: Language) throws -> SessionCommand {
    try SessionCommand.parse(
      ["--practice", PracticeCluster.all, "--lang", language.rawValue]
        + (look.ascii ? ["--ascii"] : [])
        + (chartOption.flowchart.map { ["--flowchart", $0] } ?? []))
  }

  /// Checks that one thing is asked for.
  private func check() throws {
    let asked =
      [(list, "--list"), (reset, "--reset"), (exam, "--exam")].filter(\.0).map(\.1)
      + (lesson.map { [$0] } ?? [])
    if asked.count > 1 { throw Failure(.usage, .conflict(asked[0], asked[1])) }
    if seed != nil, !exam {
      throw Failure(.usage, .needsOption("--seed", "--exam"))
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
