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
    abstract: "Opens the interactive session: the flowchart on screen, walked as you watch.",
    discussion: """
      Lists the applications of the current namespace, the worst first; Enter walks over one of \
      them. A target goes straight to its walk. ? lists all keys. In a terminal the word session \
      may be left out.

      EXAMPLES
        kdoctor session
        kdoctor session deployment/shop -n shop
        kdoctor session --practice two-faults
        kdoctor session --snapshot cluster.json --lang zh-Hans
        kdoctor session --linear
      """)

  @Argument(help: ArgumentHelp("What to walk over at once.", valueName: "target"))
  var target: String?

  @OptionGroup
  var place: PlaceOptions

  @OptionGroup(title: "Source")
  var source: SourceOptions

  @OptionGroup
  var language: LanguageOption

  @Option(help: ArgumentHelp("The longest that one reading may take.", valueName: "duration"))
  var timeout = "30s"

  @Flag(
    help: ArgumentHelp(
      "Write plain lines and number the choices, for screen readers. (default: $KDOCTOR_LINEAR)"))
  var linear = false

  @Flag(help: "Draw with plain ASCII.")
  var ascii = false

  @Option(
    help: ArgumentHelp("The background: light or dark. (default: the terminal's)"),
    completion: .list(["light", "dark"]))
  var theme: String?

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws {
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
    let cluster = SessionCluster(chart: chart, source: source, place: place, limit: limit)
    var settings = SessionSettings(
      chart: chart, language: language, size: GridSize(rows: 24, columns: 80),
      style: ascii ? .ascii : .unicode, target: target,
      formats: ReportCommand.Format.allCases.map(\.rawValue), practice: Self.practice,
      usesProbes: source.visits.probe ?? true)
    guard !wantsLines else {
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
      StandardStreams.complain(error.description)
      return await LinearRunner(model: SessionModel(settings), cluster: cluster).run()
    }
    await cluster.close()
    if let end { Foundation.exit(end.exitStatus) }
  }

  /// The recording that has most to show.
  private static let practice = "two-faults"

  /// Whether lines were asked for, or the terminal can show nothing else.
  private var wantsLines: Bool {
    let environment = ProcessInfo.processInfo.environment
    return linear || !(environment["KDOCTOR_LINEAR"] ?? "").isEmpty
      || environment["TERM"] == "dumb"
  }
}
