import Foundation

/// Reads a cluster for a report on it elsewhere, and writes it down without its secrets.
public struct SnapshotSaver: Sendable {
  private let source: any SnapshotSource
  private let program: String
  private let parallel: Int

  /// - Parameters:
  ///   - source: what to read.
  ///   - program: the version of kdoctor, for the index.
  ///   - parallel: how many requests may wait for their answers at once.
  public init(_ source: any SnapshotSource, program: String, parallel: Int = 4) {
    self.source = source
    self.program = program
    self.parallel = parallel
  }

  /// Reads everything and writes it. What is refused is noted in the index and is no error.
  ///
  /// - Parameters:
  ///   - namespace: nil for all namespaces.
  ///   - also: as in ``SnapshotPlan/lists(namespace:also:)``.
  ///   - visits: what a walk has visited, to be written beside.
  /// - Throws: ``SnapshotSaveError``; `CancellationError`. No file is left behind then.
  public func save(
    namespace: String?, also: [SnapshotRequest] = [], visits: VisitLog = VisitLog([:]),
    to target: SnapshotTarget,
    progress: @escaping @Sendable (SnapshotProgress) -> Void = { _ in }
  ) async throws -> SavedSnapshot {
    // Fails before anything is read where the file cannot be written.
    let file = try SnapshotFile(target)
    var draft = SnapshotDraft(namespace: namespace)
    draft.visits = visits
    try await read(
      SnapshotPlan.lists(namespace: namespace, also: also), .objects, &draft, progress
    )
    let keys = SnapshotPlan.keys(of: draft.references)
    draft.index.keysLeftOut = draft.references.count - keys.count
    try await read(keys, .keys, &draft, progress)
    try await readLogs(&draft, progress)
    guard !draft.items.isEmpty else {
      throw SnapshotSaveError.nothing(reasons: draft.index.notCaptured.map(\.unavailable))
    }
    draft.complete(clock: source.clock, cluster: source.cluster, program: program)
    progress(SnapshotProgress(step: .writing, done: 0, total: 1))
    try Task.checkCancellation()
    try SnapshotArchive(draft).write(to: file, folder: target.folder)
    try Task.checkCancellation()
    try file.finish()
    progress(SnapshotProgress(step: .writing, done: 1, total: 1))
    return SavedSnapshot(
      index: draft.index, objects: draft.counts, logs: draft.logs.count, bytes: file.written)
  }

  private func read(
    _ requests: [SnapshotRequest], _ step: SnapshotProgress.Step, _ draft: inout SnapshotDraft,
    _ progress: @Sendable (SnapshotProgress) -> Void
  ) async throws {
    let source = source
    try await forEach(requests, step, progress) { request in
      let items = CapturedItems(request.kind)
      do {
        let refused = try await source.read(request) { try items.take($0) }
        return (refused, refused == nil ? items.contents : CapturedItems.Contents())
      } catch let error as JSONSyntaxError {
        let broken = Unavailable(
          .unreachable, verb: request.scope.name == nil ? "list" : "get",
          resource: request.kind.resource, group: request.kind.group,
          namespace: request.namespace, detail: error.description)
        return (broken, CapturedItems.Contents())
      }
    } take: { (request, answer: (refused: Unavailable?, contents: CapturedItems.Contents)) in
      if let refused = answer.refused {
        draft.index.notCaptured.append(request.gap(refused))
      } else {
        draft.add(answer.contents, of: request)
      }
    }
  }

  private func readLogs(
    _ draft: inout SnapshotDraft, _ progress: @Sendable (SnapshotProgress) -> Void
  ) async throws {
    let (requests, leftOut) = SnapshotPlan.logs(of: draft.pods)
    draft.index.logsLeftOut = leftOut
    let source = source
    try await forEach(requests, .logs, progress) { request in
      let reading = await source.log(
        pod: request.pod, namespace: request.namespace, container: request.container,
        previous: request.previous)
      switch reading {
      case .value(let text): return .value(CapturedLog(text))
      case .unavailable(let reason): return .unavailable(reason)
      }
    } take: { (request, reading: Reading<CapturedLog>) in
      draft.add(reading, of: request)
    }
  }

  /// Applies a function to all requests, a few at once, and takes the results in the requests' order.
  private func forEach<Request: Sendable, Answer: Sendable>(
    _ requests: [Request], _ step: SnapshotProgress.Step,
    _ progress: @Sendable (SnapshotProgress) -> Void,
    ask: @escaping @Sendable (Request) async throws -> Answer,
    take: (Request, Answer) -> Void
  ) async throws {
    let answers = try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
      var answers = [Answer?](repeating: nil, count: requests.count)
      var done = 0
      progress(SnapshotProgress(step: step, done: 0, total: requests.count))
      func begin(_ i: Int) {
        group.addTask { (i, try await ask(requests[i])) }
      }
      for i in requests.indices.prefix(max(1, parallel)) { begin(i) }
      while let (i, answer) = try await group.next() {
        try Task.checkCancellation()
        answers[i] = answer
        let next = done + max(1, parallel)
        done += 1
        progress(SnapshotProgress(step: step, done: done, total: requests.count))
        if next < requests.count { begin(next) }
      }
      return answers
    }
    for (request, answer) in zip(requests, answers) {
      if let answer { take(request, answer) }
    }
  }
}
