import Diagnosis
import Flowchart
import Foundation
import KubeClient
import Reporting
import Screens
import Teaching

/// The cluster of a session: does the jobs that the session's model asks for.
actor SessionCluster {
  private let chart: Chart
  private let source: SourceOptions
  private let place: PlaceOptions
  private let limit: Duration
  private var live: LiveCluster?
  private var recording: SnapshotReader?
  /// What was read is asked for once, until it is read anew.
  private var reader: (any ClusterReader)?
  /// What had been asked of the server when the last job began, and when that was.
  private var begun = (statistics: RequestStatistics(), time: ContinuousClock.now)

  /// How long after a change to wait for the others that mostly come with it.
  private static let calm = Duration.milliseconds(500)
  /// How often to look again where the cluster does not tell of changes.
  private static let pollingInterval = Duration.seconds(10)

  init(chart: Chart, source: SourceOptions, place: PlaceOptions, limit: Duration) {
    self.chart = chart
    self.source = source
    self.place = place
    self.limit = limit
  }

  /// Does a job.
  ///
  /// - Parameter tell: takes the steps of a walk.
  /// - Returns: What came of it; what went wrong is a result, too.
  func perform(
    _ job: SessionJob, tell: @escaping @Sendable (WalkEvent) -> Void
  ) async -> SessionResult {
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
    // A request that was cut off must not be remembered as one without an answer.
    if Task.isCancelled { reader = nil }
    return result
  }

  /// How far the last job has come.
  var progress: SessionProgress {
    let now = live?.reader.statistics ?? begun.statistics
    return SessionProgress(
      requests: now.requests - begun.statistics.requests,
      retries: now.retries - begun.statistics.retries,
      seconds: Int((ContinuousClock.now - begun.time).components.seconds))
  }

  /// Closes all connections.
  func close() async { await live?.reader.shutdown() }

  private func result(
    of job: SessionJob, _ tell: @escaping @Sendable (WalkEvent) -> Void
  ) async throws -> SessionResult {
    switch job {
    case .open(let opening): return .opened(try await open(opening))
    case .readApplications(let namespace, let usesProbes, let isFresh):
      let reader = try begin(isFresh: isFresh)
      let base: any ClusterReader =
        if namespace == nil, let live {
          PackedReader(live.reader)
        } else {
          // Live applications that nobody has named are left in peace.
          usesProbes && live == nil ? reader : UnvisitedReader(base: reader)
        }
      // Of a whole cluster the walks of what is healthy would fill the memory.
      let doctor = Doctor(
        chart: chart, reader: base, controllers: try source.visits.controllers()
      ) { namespace == nil ? $0.condensed : $0 }
      return .applications(try await report(on: [], in: namespace, doctor, WalkGuide()))
    case .walk(let order):
      let reader = try begin(isFresh: order.isFresh)
      let base: any ClusterReader = order.usesProbes ? reader : UnvisitedReader(base: reader)
      return .walked(
        try await report(
          on: [order.target], in: order.namespace,
          Doctor(
            chart: chart, reader: base, controllers: try source.visits.controllers()),
          WalkGuide(answers: order.answers, tell: tell)))
    case .readLog(let pod, let previous):
      return .lines(
        try await EvidenceReader(reader: try direct()).log(of: pod, previous: previous))
    case .readEvents(let object):
      return .lines(try await EvidenceReader(reader: try direct()).events(of: object))
    case .readManifest(let object):
      return .lines(try await manifest(of: object))
    case .listContexts: return .choices(contexts())
    case .listNamespaces: return .choices(try await namespaces())
    case .save(let report, let format, let path, let language):
      try save(report, format: format, path: path, language)
      return .saved(path: path)
    case .watch:
      _ = try await live?.reader.nextChange(pollingEvery: Self.pollingInterval)
      try await Task.sleep(for: Self.calm)
      return .changed
    }
  }

  private func open(_ opening: Opening) async throws -> Place {
    await live?.reader.shutdown()
    (live, recording, reader) = (nil, nil, nil)
    begun.statistics = RequestStatistics()
    switch opening {
    case .given where source.isRecorded:
      // Whether visits count can be changed at any time.
      var whole = source
      whole.visits.probe = true
      let found = try whole.recording()
      recording = found
      let saved = found.savedNamespace
      return Place(
        source.practice == nil ? .recording : .practice, name: found.cluster.name,
        namespace: place.namespace ?? (place.allNamespaces ? nil : saved))
    case .given: return try openLive(source.cluster)
    case .context(let name):
      var options = source.cluster
      options.context = name
      return try openLive(options)
    case .practice(let name):
      guard let files = PracticeCluster.files(named: name) else {
        throw Failure(.failure, .badValue(name, of: "--practice", allowed: PracticeCluster.names))
      }
      do {
        recording = try SnapshotReader(files: files, name: name)
      } catch {
        throw Failure(.failure, .snapshot(String(describing: error)))
      }
      return Place(.practice, name: name, namespace: nil)
    }
  }

  private func openLive(_ options: ClusterOptions) throws -> Place {
    let connection: ClusterConnection
    do throws(ConnectionProblem) {
      connection = try options.find(namespace: place.namespace, limit: limit)
    } catch {
      throw Failure(.failure, .other(error.description))
    }
    live = LiveCluster(connection, limit: limit, readsWholeKinds: place.allNamespaces)
    return Place(
      .live, name: connection.name,
      namespace: place.allNamespaces ? nil : connection.defaultNamespace)
  }

  /// The reader for the next job: what was read stays known unless all is to be read anew.
  private func begin(isFresh: Bool) throws -> any ClusterReader {
    guard !isFresh, let reader, live != nil else { return try anew() }
    live?.extend(within: limit)
    return reader
  }

  /// A reader that has not read anything yet.
  private func anew() throws -> any ClusterReader {
    guard let live else { return try direct() }
    live.begin(within: limit)
    let fresh = RememberingReader(live.prober)
    reader = fresh
    return fresh
  }

  /// The cluster itself, for what is always read anew.
  private func direct() throws -> any RawReader {
    if let recording { return recording }
    guard let live else { throw Failure(.failure, .noSource) }
    live.extend(within: limit)
    return live.reader
  }

  private func report(
    on targets: [Target], in namespace: String?, _ doctor: Doctor, _ guide: WalkGuide
  ) async throws -> DiagnosisReport {
    do {
      let report = try await doctor.report(on: targets, namespace: namespace, guide: guide)
      try live?.check()
      return report
    } catch let error as TargetNotFound {
      // A target is not found either where nothing at all could be read.
      try live?.check()
      throw Failure(
        .failure,
        .notFound(error.target.description, namespace: error.namespace, nearest: error.nearest))
    }
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

  private func contexts() -> [SessionResult.Choice] {
    let config = try? Kubeconfig.read(
      source.cluster.options(namespace: nil), environment: ProcessInfo.processInfo.environment,
      home: nil)
    return (config?.contexts ?? []).map { SessionResult.Choice($0.name, .context) }
      + PracticeCluster.names.map { SessionResult.Choice($0, .practice) }
  }

  private func namespaces() async throws -> [SessionResult.Choice] {
    let reading = try await direct().list(Namespace.self, in: Scope())
    guard let found = reading.value else {
      throw Failure(.failure, .notRead(reading.unavailable))
    }
    return [SessionResult.Choice("", .namespace(nil))]
      + found.map { SessionResult.Choice($0.name, .namespace($0.name)) }
  }

  private func save(
    _ report: DiagnosisReport, format: String, path: String, _ language: Language
  ) throws {
    let bytes: [UInt8] =
      switch ReportCommand.Format(rawValue: format) {
      case .json: ReportJSON(report, chart: chart, language: language).bytes
      case .text, nil:
        Array(
          TextRenderer.render(
            ReportDocument(report, chart: chart, language: language, isVerbose: true),
            language: language
          ).utf8)
      }
    try OutputFile.write(bytes, to: path)
  }
}
