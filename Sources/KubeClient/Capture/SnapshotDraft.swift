import Foundation

/// A snapshot while it is put together.
struct SnapshotDraft: Sendable {
  private(set) var items: [ObjectReference: CapturedItems.Item] = [:]
  private(set) var logs: [(request: LogRequest, text: String)] = []
  private(set) var pods: [PodFacts] = []
  private var ingressReferences: Set<ObjectReference> = []
  var index = SnapshotIndex()
  /// What was visited, if anything was.
  var visits = VisitLog([:])

  /// - Parameter namespace: nil for all namespaces.
  init(namespace: String?) {
    index.namespaces = namespace.map { [$0] }
    index.captured = []
  }

  /// The Secrets and ConfigMaps that Pods and Ingresses name.
  var references: Set<ObjectReference> {
    pods.reduce(into: ingressReferences) { $0.formUnion($1.references) }
  }

  /// How many objects of each kind there are.
  var counts: [ObjectKind: Int] {
    Dictionary(items.values.map { ($0.kind, 1) }, uniquingKeysWith: +)
  }

  mutating func add(_ contents: CapturedItems.Contents, of request: SnapshotRequest) {
    index.captured?.append(request.part(count: contents.items.count))
    // An object that was asked for by name is whole; a listed one may be its metadata alone.
    items.merge(contents.items) { old, new in request.scope.name == nil ? old : new }
    // Controllers of other namespaces are there for their routes, not to be diagnosed themselves.
    let isAside = request.scope.labels != nil
    if !isAside { pods += contents.pods }
    ingressReferences.formUnion(contents.references)
  }

  mutating func add(_ reading: Reading<CapturedLog>, of request: LogRequest) {
    switch reading {
    case .value(let log):
      logs.append((request, log.text))
      index.redactions.merge(log.counts, uniquingKeysWith: +)
    case .unavailable(let reason):
      // A log that is not there is the rule where a container never ran.
      guard reason.reason != .notCaptured else { return }
      let isAboutAll = reason.reason == .forbidden
      let gap = SnapshotIndex.Gap(
        unavailable: reason, labels: nil, name: isAboutAll ? nil : request.pod)
      if !index.notCaptured.contains(gap) { index.notCaptured.append(gap) }
    }
  }

  /// Fills in what is known only at the end.
  mutating func complete(clock: Date, cluster: ClusterDescription, program: String) {
    index.createdAt = clock
    index.context = cluster.name
    index.serverVersion = cluster.version
    index.program = program
    for item in items.values { index.redactions.merge(item.object.counts, uniquingKeysWith: +) }
  }
}
