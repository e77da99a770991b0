import ArgumentParser
import Diagnosis
import Flowchart
import Foundation
import KubeClient
import Reporting
import Screens
import Teaching
import Terminal

/// `kdoctor session`, which is also what `kdoctor` without a command means in a terminal.
struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: HelpText.pick(
      "Opens the interactive session: the flowchart on screen, walked as you watch.",
      "打开交互会话：在屏幕上边看边走流程图。"),
    discussion: HelpText.discussion(
      """
      Lists the applications of the current namespace, the worst first; Enter walks over one of \
      them. A target goes straight to its walk. ? lists all keys. In a terminal the word session \
      may be left out.
      """,
      """
      列出当前命名空间的应用，最差的排在最前；按 Enter 诊断其中一个。写了目标则直接开始诊断。按 ? \
      列出所有按键。在终端中可以省略 session 一词。
      """,
      examples: """
          kdoctor session
          kdoctor session deployment/shop -n shop
          kdoctor session --practice two-faults
          kdoctor session --snapshot cluster.json --lang zh-Hans
          kdoctor session --linear
        """))

  @Argument(
    help: .pick("What to walk over at once.", "要直接诊断的目标。", valueName: "target"),
    completion: .targets)
  var target: String?

  @OptionGroup
  var place: PlaceOptions

  @OptionGroup(title: HelpText.pick("Source", "来源"))
  var source: SourceOptions

  @OptionGroup
  var language: LanguageOption

  @Option(
    help: .pick(
      "The longest that one reading may take.", "一次读取最长可用的时间。", valueName: "duration"))
  var timeout = "30s"

  @Flag(
    help: .pick(
      "Write plain lines and number the choices, for screen readers. (default: $KDOCTOR_LINEAR)",
      "逐行输出并给选项编号，适合屏幕阅读器。 (default: $KDOCTOR_LINEAR)"))
  var linear = false

  @Flag(help: .pick("Draw with plain ASCII.", "只用 ASCII 绘制。"))
  var ascii = false

  @Option(
    help: .pick(
      "The background: light or dark. (default: the terminal's)",
      "背景：light 或 dark。 (default: 终端的背景)"),
    completion: .list(["light", "dark"]))
  var theme: String?

  @OptionGroup(title: HelpText.pick("Suppression", "忽略"))
  var quiet: QuietOptions

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws { try await run(beginningWith: nil) }

  /// Runs the session.
  ///
  /// - Parameter lesson: the lesson or the list of lessons to begin with; nil to begin with the
  ///   cluster.
  func run(beginningWith lesson: LessonJob?) async throws {
    let language = try language.language()
    try place.check()
    try source.check()
    guard let limit = DurationText.parse(timeout) else {
      throw Failure(.usage, .badDuration(timeout))
    }
    let themes: [String: Theme] = ["light": .light, "dark": .dark]
    if let theme, themes[theme] == nil {
      throw Failure(.usage, .badValue(theme, of: "--theme", allowed: themes.keys.sorted()))
    }
    let target = try TargetText.parse(target.map { [$0] } ?? []).first
    let chart = try chartOption.chart()
    let cluster = SessionCluster(
      chart: chart, source: source, place: place, limit: limit, chartOption: chartOption,
      quieting: try quiet.quieting(chart, now: try source.clock()))
    var settings = SessionSettings(
      chart: chart, language: language, size: GridSize(rows: 24, columns: 80),
      style: ascii ? .ascii : .unicode, target: target, lesson: lesson,
      practice: PracticeCluster.all,
      usesProbes: source.visits.probe ?? true, glossary: try? BuiltInGlossary.glossary)
    guard !wantsLines else {
      settings.isLinear = true
      return await LinearRunner(model: SessionModel(settings), cluster: cluster).run()
    }
    let options = TerminalOptions(
      theme: theme.flatMap { themes[$0] }, style: ascii ? .ascii : .unicode)
    let end: EndReason?
    do {
      end = try await TerminalSession.run(options) { session in
        settings.size = session.surface.size
        settings.style = session.surface.style
        let runner = SessionRunner(
          model: SessionModel(settings), surface: session.surface, cluster: cluster)
        return await runner.run(session.events)
      }
    } catch let error as TerminalError {
      // Lines can be written on any terminal.
      StandardStreams.complain(error.text(in: language))
      settings.isLinear = true
      return await LinearRunner(model: SessionModel(settings), cluster: cluster).run()
    }
    await cluster.close()
    if let end { Foundation.exit(end.exitStatus) }
  }

  /// Whether lines were asked for, or nothing else can be shown.
  private var wantsLines: Bool { linear || Self.mustWriteLines }

  /// Whether the terminal can show nothing but lines.
  static var mustWriteLines: Bool {
    let environment = ProcessInfo.processInfo.environment
    return !(environment["KDOCTOR_LINEAR"] ?? "").isEmpty
      || environment["TERM"] == "dumb"
  }
}
