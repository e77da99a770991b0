import Diagnosis
public import Flowchart
public import Foundation
import KubeClient
import Teaching
import Terminal

/// The interactive session as a value: messages go in, effects come out, and a view of any size can
/// be drawn of it at any time.
public struct SessionModel: Sendable {
  let chart: Chart
  let trunk: ChartTrunk
  let style: LineStyle
  let practice: String
  let isLinear: Bool
  let glossary: Glossary?
  /// The application that the command line means, until the cluster that it means is open.
  var firstTarget: Target?
  /// The lesson to begin with, until a cluster is open.
  var firstLesson: LessonJob?

  public internal(set) var language: Language
  var size: GridSize
  /// The screens, the first below; never empty.
  var screens: [Screen]
  /// The cluster that was asked for last.
  var opening = Opening.given
  /// The cluster that is open; nil while none is.
  var place: Place?
  var applications = ApplicationList()
  var walk: WalkState? { didSet { areSectionsStale = true } }
  /// The chart with the walk's way on it.
  var sections: [ChartSection] = []
  /// Whether the walk has gone on since ``sections`` was made.
  var areSectionsStale = false
  var usesProbes: Bool
  var isWatching = false
  /// The lesson that is taken.
  var lesson: LessonModel?
  /// The present time, by this machine's clock; told from outside.
  public var now = Date.distantPast
  /// A text that is being typed.
  var input: TextInput?
  /// What the bottom line says until the next key.
  var notice: String?
  /// The jobs under way.
  var tickets: [SessionJob.Slot: Int] = [:]
  private var lastTicket = 0
  var isTicking = false
  /// Counts ticks.
  var spinner = 0
  /// How far what is under way has come.
  var progress = SessionProgress()

  /// Makes a session that has not begun.
  public init(_ settings: SessionSettings) {
    chart = settings.chart
    trunk = ChartTrunk(settings.chart)
    language = settings.language
    size = settings.size
    style = settings.style
    practice = settings.practice
    isLinear = settings.isLinear
    firstTarget = settings.target
    firstLesson = settings.lesson
    glossary = settings.glossary
    usesProbes = settings.usesProbes
    screens = [.applications]
  }

  /// Begins the session.
  public mutating func start() -> [SessionEffect] { begin(.open(.given)) }

  /// Whether anything is under way that will end by itself.
  public var isBusy: Bool { tickets.keys.contains { $0 != .watch } }

  /// Begins a job in place of the one in its slot.
  mutating func begin(_ job: SessionJob) -> [SessionEffect] {
    lastTicket += 1
    tickets[job.slot] = lastTicket
    if job.slot != .watch { progress = SessionProgress() }
    return [.start(job, ticket: lastTicket)] + wakeTick(for: job.slot)
  }

  /// A spinner turns only while something is under way; waiting for a change costs nothing.
  private mutating func wakeTick(for slot: SessionJob.Slot) -> [SessionEffect] {
    guard slot != .watch, !isTicking else { return [] }
    isTicking = true
    return [.tick]
  }

  mutating func cancel(_ slots: [SessionJob.Slot]) -> [SessionEffect] {
    slots.filter { tickets.removeValue(forKey: $0) != nil }.map { .cancel($0) }
  }

  func isBusy(_ slot: SessionJob.Slot) -> Bool { tickets[slot] != nil }

  /// The screen that is seen.
  var screen: Screen { screens.last ?? .applications }

  /// The kind of screen that keys act on.
  var kind: ScreenKind {
    guard let input else { return screen.kind }
    return input.purpose == .path ? .save : .typing
  }

  func word(_ word: ScreenWord, _ facts: [String: String] = [:]) -> String {
    word.text(language, facts)
  }

  /// Begins to look at another cluster or namespace: what was seen of the last one goes.
  mutating func look(at job: SessionJob) -> [SessionEffect] {
    let effects = cancel(SessionJob.Slot.allCases)
    if case .open(let opening) = job {
      self.opening = opening
      place = nil
    }
    screens = [.applications]
    applications = ApplicationList()
    walk = nil
    lesson = nil
    isWatching = false
    input = nil
    return effects + begin(job)
  }

  mutating func readApplications(isFresh: Bool) -> [SessionEffect] {
    return begin(
      .readApplications(
        namespace: place?.namespace, usesProbes: usesProbes, isFresh: isFresh))
  }

  /// Walks over the application of the walk screen.
  mutating func walkAgain(isFresh: Bool) -> [SessionEffect] {
    guard let walk else { return [] }
    self.walk?.begin()
    return begin(
      .walk(
        WalkOrder(
          target: walk.target, namespace: walk.namespace, answers: walk.answers,
          usesProbes: usesProbes, isFresh: isFresh)))
  }
}
