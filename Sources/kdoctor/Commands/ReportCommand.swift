import ArgumentParser
import Diagnosis
import Flowchart
import Foundation
import KubeClient
import Reporting
import Teaching

/// `kdoctor report`: diagnoses applications and prints what was found.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: HelpText.pick(
      "Diagnoses applications: failing layer, cause, evidence, fix.",
      "诊断应用：出错的层、原因、证据和修复方法。"),
    discussion: HelpText.discussion(
      """
      A target is KIND/NAME (deployment, sts, ds, job, cronjob, pod, svc, ing), a name alone, or a \
      URL. Without one, every application of the namespace is diagnosed; of a recording, every \
      application in it.

      \(ExitStatus.sentence(in: .english))
      """,
      """
      目标可以是 KIND/NAME（deployment、sts、ds、job、cronjob、pod、svc、ing）、单独的名称，或 URL。\
      不写目标时诊断命名空间中的所有应用；对于快照，诊断其中的所有应用。

      \(ExitStatus.sentence(in: .simplifiedChinese))
      """,
      examples: """
          kdoctor report deployment/shop -n shop
          kdoctor report -A --context staging --fail-on warning
          kdoctor report --practice two-faults
          kdoctor report --snapshot Tests/Fixtures/clusters/crash-app deployment/shop
          kdoctor report --snapshot cluster.json -o text -o html=report.html
          kdoctor report -n shop --baseline report.json --min-confidence inferred
          kdoctor report -n shop --ignore pod.image.*:deployment/shop/cart
          helm template shop | kdoctor report --snapshot - --against-cluster
          kubectl get all,ing,ingressclass,endpointslices,ev -A -o json |
            kdoctor report --snapshot - -n NAMESPACE
        """))

  /// The most notes on the input that go to standard error.
  private static let notesShown = 10

  private static func formats(_ separator: String) -> String {
    ReportFormat.allCases.map(\.rawValue).joined(separator: separator)
  }

  @Argument(
    help: .pick("What to diagnose.", "要诊断的目标。", valueName: "target"), completion: .targets)
  var targets: [String] = []

  @OptionGroup
  var place: PlaceOptions

  @OptionGroup(title: HelpText.pick("Source", "来源"))
  var source: SourceOptions

  @Flag(
    help: .pick(
      "Look in the live cluster for what the manifests of --snapshot refer to.",
      "在在线集群中查找 --snapshot 的清单所引用的对象。"))
  var againstCluster = false

  @Option(
    name: .shortAndLong,
    help: .pick(
      "\(Self.formats(", ")), with =FILE into a file. May be repeated. (default: text)",
      "\(Self.formats("、"))，加 =FILE 写入文件。可重复使用。 (default: text)",
      valueName: "format[=file]"),
    completion: .list(ReportFormat.allCases.map(\.rawValue)))
  var output: [String] = []

  @OptionGroup
  var language: LanguageOption

  @Option(
    help: .pick(
      "What makes the exit status a failure: problem, warning or never.",
      "何种状态使退出状态为失败：problem、warning 或 never。", valueName: "state"),
    completion: .list(FailOn.allCases.map(\.rawValue)))
  var failOn = FailOn.problem.rawValue

  @Option(
    help: .pick(
      "The longest a walk may take.", "一次诊断最长可用的时间。", valueName: "duration"))
  var timeout = "30s"

  @Flag(
    help: .pick(
      "Report again whenever the state of a live cluster changes.",
      "在线集群的状态改变时再次报告。"))
  var watch = false

  @Flag(
    name: .shortAndLong,
    help: .pick(
      "List every question that was asked, and its answer.", "列出问过的每个问题及其回答。"))
  var verbose = false

  @OptionGroup(title: HelpText.pick("Suppression", "忽略"))
  var quiet: QuietOptions

  @OptionGroup
  var look: LookOptions

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws {
    let language = try language.language()
    let order = try order()
    let chart = try chartOption.chart()
    let run = Run(
      order: order, chart: chart, language: language,
      quieting: try quiet.quieting(chart, now: try source.clock()))
    if againstCluster { return try await reportOverlaid(run) }
    guard source.isRecorded else { return try await reportLive(run) }
    try await reportRecorded(run, reader: try source.recording(namespace: place.namespace))
  }

  /// Diagnoses a recording, or manifests by themselves.
  func reportRecorded(_ run: Run, reader: any ClusterReader) async throws {
    // A snapshot of one namespace holds of others only what that one needs.
    let saved = (reader as? SnapshotReader)?.savedNamespace
    let namespace = place.namespace ?? (place.allNamespaces ? nil : saved)
    let report = try await Deadline.run(
      run.order.limit, message: CommandWords.timedOut(timeout).text(in: run.language)
    ) {
      try await diagnose(run, reader: reader, namespace: namespace)
    }
    try deliver(report, run)
    let status = status(of: report, run)
    if status != .healthy { throw Verdict(status: status) }
  }

  /// What all runs of the walk share.
  struct Run {
    var order: Order
    var chart: Chart
    var language: Language
    var quieting: Quieting
  }

  /// What a report makes the program tell its caller.
  func status(of report: DiagnosisReport, _ run: Run) -> ExitStatus {
    ExitStatus(report.countedStates, failOn: run.order.failOn)
  }

  /// Writes a report in all forms that were asked for.
  ///
  /// - Parameter changed: the part of it that standard output has not told yet. A file holds the whole:
  ///   it is replaced, and who reads it knows nothing of what stood there before.
  func deliver(
    _ report: DiagnosisReport, changed: DiagnosisReport? = nil, _ run: Run
  ) throws {
    let told = changed ?? report
    // A text on standard output tells them at its foot.
    if !run.order.outputs.contains(where: { $0.path == nil && $0.format == .text }) {
      note(told.cluster.warnings, run.language)
    }
    // Files first: whoever reads standard output to its end finds them complete.
    for request in run.order.outputs.sorted(by: { $0.path != nil && $1.path == nil }) {
      let style = RenderedReport.Style(
        text: look.style(run.order.colour, isFile: request.path != nil), isVerbose: verbose,
        // Of all recordings at once a list to choose from is wanted, not all reports on end.
        isOverview: wantsOverview, failOn: run.order.failOn, version: Version.number,
        folder: FileManager.default.currentDirectoryPath)
      let rendered = RenderedReport(
        request.path == nil ? told : report, as: request.format, chart: run.chart,
        language: run.language, style: style)
      try request.deliver(rendered.bytes)
    }
  }

  /// The command line, understood.
  struct Order {
    var targets: [Target]
    var outputs: [OutputRequest<ReportFormat>]
    var failOn: FailOn
    var limit: Duration
    /// Whether nobody will see how healthy applications were walked.
    var isSummary: Bool
    var colour: Look.Colour
  }

  private func order() throws -> Order {
    try place.check()
    if againstCluster, source.snapshot.isEmpty {
      throw Failure(.usage, .needsOption("--against-cluster", "--snapshot"))
    }
    try source.check(isOverlaid: againstCluster)
    if watch, source.isRecorded { throw Failure(.usage, .needsLiveCluster("--watch")) }
    guard let limit = DurationText.parse(timeout) else {
      throw Failure(.usage, .badDuration(timeout))
    }
    let targets = try TargetText.parse(targets)
    let outputs = try OutputRequest<ReportFormat>.all(
      output, standard: ReportFormat.text.rawValue)
    return Order(
      targets: targets, outputs: outputs,
      failOn: try choice(failOn, of: "--fail-on"),
      limit: limit,
      isSummary: place.allNamespaces && !verbose && targets.isEmpty
        && outputs.allSatisfy { $0.format == .text },
      colour: try look.colour())
  }

  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, of option: String
  ) throws -> Value {
    if let value = Value(rawValue: text) { return value }
    throw Failure(
      .usage, .badValue(text, of: option, allowed: Value.allCases.map(\.rawValue)))
  }

  private func note(_ warnings: [String], _ language: Language) {
    for warning in warnings.prefix(Self.notesShown) {
      StandardStreams.complain(CommandWords.note(warning).text(in: language))
    }
    let more = warnings.count - Self.notesShown
    if more > 0 { StandardStreams.complain(CommandWords.more(more).text(in: language)) }
  }

  /// Diagnoses what was asked for.
  func diagnose(
    _ run: Run, reader: any ClusterReader, namespace: String?
  ) async throws -> DiagnosisReport {
    let isSummary = run.order.isSummary
    let doctor = Doctor(
      chart: run.chart, reader: reader, controllers: try source.visits.controllers()
    ) { isSummary ? $0.condensed : $0 }
    do {
      let report = try await doctor.report(on: run.order.targets, namespace: namespace)
      return run.quieting.applied(to: report, chart: run.chart, tellsUnused: verbose)
    } catch {
      throw Failure(
        .failure,
        .notFound(
          error.target.description, namespace: error.namespace, nearest: error.nearest))
    }
  }

  /// Whether the report is on the whole practice cluster.
  private var wantsOverview: Bool {
    source.practice == PracticeCluster.all && targets.isEmpty && place.namespace == nil && !verbose
  }
}
