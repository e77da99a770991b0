import Diagnosis
import Flowchart
import Foundation
import KubeClient
import Kubectl
import Reporting
import Screens

/// The cluster of a session: does the jobs that the session's model asks for.
actor SessionCluster {
  let chart: Chart
  let source: SourceOptions
  let place: PlaceOptions
  let limit: Duration
  let quieting: Quieting
  private let lessons: LessonRoom
  /// How often to look again where the cluster does not tell of changes.
  private let pollingInterval: Duration
  let board = WaitingBoard()
  /// What is open; neither where opening has failed.
  var live: LiveCluster?
  var recording: (any RawReader)?
  var opening = Opening.given
  /// What was read is asked for once, until it is read anew.
  var memory: Memory?
  /// Whether the last look found the server gone or the credentials refused, so that everything
  /// about the connection is to be found out anew.
  var isLost = false
  /// Whether the last new look was not finished, so that changes may have been missed.
  var isBehind = false
  /// How long the last look at the cluster took.
  var lookLength = Duration.zero
  /// What had been asked of the server when the last job began, and when that was.
  private var begun = (statistics: RequestStatistics(), time: ContinuousClock.now)

  /// How long after a change to wait for the others that mostly come with it.
  private static let calm = Duration.milliseconds(500)

  /// What has been read since a moment.
  struct Memory {
    var reader: RememberingReader
    var since: Date
  }

  init(
    chart: Chart, source: SourceOptions, place: PlaceOptions, limit: Duration,
    chartOption: ChartOption, quieting: Quieting = Quieting(),
    pollingEvery pollingInterval: Duration = .seconds(10)
  ) {
    lessons = LessonRoom(chart: chart) { try chartOption.lessons(for: chart) }
    self.pollingInterval = pollingInterval
    self.chart = chart
    self.quieting = quieting
    self.source = source
    self.place = place
    self.limit = limit
  }

  /// Does a job.
  ///
  /// - Parameter tell: takes the steps of a walk.
  /// - Returns: What came of it, be it that it failed; nil where nobody wants it any more.
  func perform(
    _ job: SessionJob, tell: @escaping @Sendable (WalkEvent) -> Void
  ) async -> SessionResult? {
    // A job that was replaced before it began must not undo what came after it.
    guard !Task.isCancelled else { return nil }
    if job.slot != .watch {
      begun = (live?.reader.statistics ?? RequestStatistics(), ContinuousClock.now)
    }
    let result: SessionResult
    do {
      result = try await self.result(of: job, tell)
    } catch let failure as Failure {
      result = .failed(failure.words.texts)
    } catch {
      result = .failed(CommandWords.other(String(describing: error)).texts)
    }
    return Task.isCancelled ? nil : result
  }

  /// How far the last job has come, and what it waits for.
  var progress: SessionProgress {
    let now = live?.reader.statistics ?? RequestStatistics()
    let retries = max(0, now.retries - begun.statistics.retries)
    return SessionProgress(
      requests: max(0, now.requests - begun.statistics.requests), retries: retries,
      seconds: Int((ContinuousClock.now - begun.time).components.seconds),
      waiting: board.names, trouble: retries > 0 ? now.lastTrouble : nil,
      server: live?.connection.server.description)
  }

  /// Closes all connections.
  func close() async { await live?.reader.shutdown() }

  private func result(
    of job: SessionJob, _ tell: @escaping @Sendable (WalkEvent) -> Void
  ) async throws -> SessionResult {
    switch job {
    case .open(let opening): return .opened(try await open(opening))
    case .readApplications(let namespace, let usesProbes, let isFresh):
      return try await applications(in: namespace, usesProbes: usesProbes, isFresh: isFresh)
    case .walk(let order): return try await walk(order, tell)
    case .readLog(let pod, let previous):
      return .lines(
        try await EvidenceReader(reader: try direct()).log(of: pod, previous: previous))
    case .readEvents(let object):
      return .lines(try await EvidenceReader(reader: try direct()).events(of: object))
    case .readManifest(let object):
      return .lines(try await manifest(of: object))
    case .runCommands(let lines):
      var readings: [Reading<String>] = []
      for line in lines { readings.append(await KubectlOutput.of(line, reader: try direct())) }
      let printed = readings.map(\.value)
      // What nothing can be read of has a reason, which is worth more than that nothing is known.
      if printed.allSatisfy({ $0 == nil }),
        let reason = readings.compactMap(\.unavailable).first(where: Self.isRefused)
      {
        throw Failure(.failure, .notRead(reason))
      }
      return .printed(printed)
    case .listContexts: return contexts()
    case .listNamespaces: return try await namespaces()
    case .learn(let job): return .learned(try await lessons.perform(job))
    case .save(let report, let format, let path, let replaces, let language):
      let file = Self.expanded(path)
      guard replaces || !OutputFile.isThere(file) else { return .exists(path: path) }
      let rendered = RenderedReport(
        report, as: format, chart: chart, language: language,
        style: RenderedReport.Style(isVerbose: true, version: Version.number))
      try await Self.write(rendered.bytes, to: file)
      return .saved(path: path)
    case .watch:
      guard !isBehind, let live else {
        try await Task.sleep(for: pollingInterval)
        return .changed
      }
      _ = try await live.reader.nextChange(pollingEvery: pollingInterval)
      // A busy cluster must not be asked all the time.
      try await Task.sleep(for: max(Self.calm, lookLength))
      return .changed
    }
  }

  /// Whether the cluster was asked and did not give what was asked for.
  private static func isRefused(_ needs: Unavailable) -> Bool {
    needs.reason == .forbidden || needs.reason == .unreachable
  }

  private func manifest(of object: ObjectReference) async throws -> [String] {
    guard let kind = ObjectKind(rawValue: object.kind) else { return [] }
    let reading = try await direct().rawObjects(
      kind, in: Scope(namespace: object.namespace, name: object.name))
    guard let found = reading.value else {
      throw Failure(.failure, .notRead(reading.unavailable))
    }
    return try found.first?.yaml().split(whereSeparator: \.isNewline).map(String.init) ?? []
  }

  /// A path as a shell would take it: no shell has seen what is typed here.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"] else {
      return path
    }
    return home + path.dropFirst()
  }

  /// Writes on a thread of its own: a file on a slow disk, or a pipe that nobody reads, must not hold
  /// up anything else.
  private static func write(_ bytes: [UInt8], to path: String) async throws {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try OutputFile.write(bytes, to: path) })
      }
    }
  }
}
