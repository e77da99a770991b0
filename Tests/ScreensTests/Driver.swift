import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Kubectl
import Screens
import Synchronization
import Teaching
import Terminal

/// A session without a terminal, whose jobs are done at once on a recording.
struct Driver {
  private(set) var model: SessionModel
  /// The texts copied.
  private(set) var copied: [String] = []
  private(set) var hasQuit = false
  /// The jobs begun, in order.
  private(set) var jobs: [SessionJob] = []
  private(set) var tickets: [Int] = []
  /// Whether a tick was asked for.
  private(set) var isTicking = false
  /// The most steps of a walk to tell; where they are fewer than there are, the walk stays open.
  var stepLimit = Int.max
  /// What opening a cluster fails with.
  var problem: LocalizedText?
  /// The slots whose jobs were cancelled.
  private(set) var cancelled: [SessionJob.Slot] = []
  /// Whether the recording passes for a live cluster.
  var isLive = false
  /// Whether jobs are left undone.
  var isSlow = false

  /// The files that are there already.
  var files: Set<String> = []

  /// Where lessons come from.
  var desk: LessonDesk

  private let chart: Chart
  private let reader: SnapshotReader
  /// Nil for all namespaces.
  private let namespace: String?

  /// Begins a session on a case of the fixtures, or on several of them; nothing is read before
  /// ``start()``.
  init(
    _ spec: String, size: (columns: Int, rows: Int) = (80, 24), language: Language = .english,
    style: LineStyle = .unicode, target: String? = nil,
    isLinear: Bool = false
  ) throws {
    chart = try BuiltInChart.chart
    desk = LessonDesk(chart: chart)
    let isGathered = spec == Gathering.name
    reader = try isGathered ? Gathering.reader() : Fixtures.reader(spec)
    namespace = try isGathered ? nil : Fixtures.namespace(of: spec)
    model = SessionModel(
      SessionSettings(
        chart: chart, language: language,
        size: GridSize(rows: size.rows, columns: size.columns), style: style,
        target: try target.map { try Target(parsing: $0) },
        practice: "two-faults", isLinear: isLinear, glossary: try BuiltInGlossary.glossary))
  }

  /// What is seen.
  var text: String { model.view().text }

  /// Lets time pass for the person.
  mutating func wait(minutes: Double) { model.now += minutes * 60 }

  mutating func start() async { await perform(model.start()) }

  /// Presses keys: letters as they are, others by their names on the keyboard.
  mutating func press(_ keys: String...) async {
    for key in keys { await press(Self.named[key] ?? .character(Character(key))) }
  }

  mutating func press(_ key: KeyEvent) async { await send(.key(key)) }

  mutating func type(_ text: String) async {
    for character in text { await press(.character(character)) }
  }

  mutating func send(_ message: SessionMessage) async { await perform(model.update(message)) }

  private static let named: [String: KeyEvent] = [
    "Enter": KeyEvent(.enter), "Esc": KeyEvent(.escape), "Tab": KeyEvent(.tab),
    "Up": KeyEvent(.up), "Down": KeyEvent(.down), "End": KeyEvent(.end),
    "Home": KeyEvent(.home), "PgDn": KeyEvent(.pageDown), "Backspace": KeyEvent(.backspace),
  ]

  private mutating func perform(_ effects: [SessionEffect]) async {
    for effect in effects {
      switch effect {
      case .start(let job, let ticket):
        jobs.append(job)
        tickets.append(ticket)
        if !isSlow { await run(job, ticket) }
      case .cancel(let slot): cancelled.append(slot)
      case .tick: isTicking = true
      case .copy(let text):
        copied.append(text)
        await send(.copied(text, true))
      case .quit: hasQuit = true
      }
    }
  }

  /// A live cluster is read at the moment it is asked.
  private var readAt: Date? { isLive ? model.now : nil }

  private mutating func run(_ job: SessionJob, _ ticket: Int) async {
    switch job {
    case .open:
      if let problem { return await send(.done(.failed(problem), ticket: ticket)) }
      let place = Place(isLive ? .live : .recording, name: "case", namespace: namespace)
      await send(.done(.opened(place), ticket: ticket))
    case .readApplications(let namespace, _, _):
      let report = try? await Doctor(chart: chart, reader: reader)
        .report(on: [], namespace: namespace)
      if let report {
        await send(.done(.applications(report, readAt: readAt), ticket: ticket))
      }
    case .walk(let order):
      let events = Mutex<[WalkEvent]>([])
      let guide = WalkGuide(answers: order.answers) { event in
        events.withLock { $0.append(event) }
      }
      let report = try? await Doctor(chart: chart, reader: reader)
        .report(on: [order.target], namespace: order.namespace, guide: guide)
      let steps = events.withLock { $0 }
      for step in steps.prefix(stepLimit) { await send(.walked(step, ticket: ticket)) }
      if let report, steps.count <= stepLimit {
        await send(.done(.walked(report, readAt: readAt), ticket: ticket))
      }
    case .readLog(let pod, let previous):
      let log = await reader.log(
        pod: pod.name, namespace: pod.namespace, container: "shop", previous: previous)
      let lines = log.value?.split(separator: "\n").map(String.init) ?? []
      await send(.done(.lines(lines), ticket: ticket))
    case .readEvents, .readManifest:
      await send(.done(.lines(["one", "two\u{1B}[31m", "three"]), ticket: ticket))
    case .runCommands(let lines):
      var printed: [String?] = []
      for line in lines { printed.append(await KubectlOutput.of(line, reader: reader).value) }
      await send(.done(.printed(printed), ticket: ticket))
    case .listContexts:
      let choices = [
        SessionResult.Choice("staging", .context), SessionResult.Choice("crash-app", .practice),
      ]
      await send(.done(.choices(choices), ticket: ticket))
    case .listNamespaces:
      let choices = [
        SessionResult.Choice("", .namespace(nil)),
        SessionResult.Choice(namespace ?? "", .namespace(namespace)),
      ]
      await send(.done(.choices(choices), ticket: ticket))
    case .save(_, _, let path, let replaces, _):
      let isThere = files.contains(path) && !replaces
      await send(.done(isThere ? .exists(path: path) : .saved(path: path), ticket: ticket))
    case .learn(let job):
      if let result = try? await desk.perform(job) {
        await send(.done(.learned(result), ticket: ticket))
      }
    case .watch: break
    }
  }
}
