public import Foundation
import Synchronization

/// Reads whole kinds of a live cluster, each once, and hands them out namespace by namespace.
///
/// A cluster of many thousands of Pods is kept as the server wrote it, packed to a twentieth, and
/// only the namespace that is looked at is unpacked. Its lists must not be asked for twice at the
/// same time.
public final class PackedReader: ClusterReader {
  private struct State {
    var kinds: [ObjectKind: Reading<PackedObjects>] = [:]
    /// What is not of one namespace, and so would be asked for again with each.
    var shared: [Key: any Sendable] = [:]
    var skipped: Set<SkippedObject> = []
  }

  private struct Key: Hashable {
    var kind: ObjectKind
    var scope: Scope
  }

  private let base: LiveReader
  private let visitor: any ClusterReader
  private let state = Mutex(State())

  /// Takes the cluster to read.
  ///
  /// - Parameter visitor: answers visits; nil where none are made.
  public init(_ base: LiveReader, visitor: (any ClusterReader)? = nil) {
    self.base = base
    self.visitor = visitor ?? base
  }

  public var clock: Date { base.clock }

  public var cluster: ClusterDescription {
    var cluster = base.cluster
    let skipped = state.withLock { $0.skipped }
    cluster.skipped = Set(cluster.skipped).union(skipped).sorted()
    cluster.vantage = visitor.cluster.vantage
    return cluster
  }

  /// The namespaces in which there is an object of one of these kinds, sorted.
  public func namespaces(having kinds: [ObjectKind]) async -> [String] {
    await withTaskGroup(of: [String].self) { group in
      for kind in kinds {
        group.addTask { [self] in await objects(of: kind).value?.namespaces ?? [] }
      }
      var names: Set<String> = []
      for await part in group { names.formUnion(part) }
      return names.sorted()
    }
  }

  public func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    let isPlain = scope.labels == nil && scope.name == nil
    if Object.kind == .namespace, scope.labels == nil, let name = scope.name {
      // Each of them is asked for, one after the other.
      let all = await list(type, in: Scope())
      guard let objects = all.value else { return all }
      return .value(objects.filter { $0.name == name })
    }
    guard Object.kind.isNamespaced, isPlain else {
      return await shared(scope) { await base.list(type, in: scope) }
    }
    if scope.namespace == nil {
      return await shared(scope) { await unpack(type, in: nil) }
    }
    return await unpack(type, in: scope.namespace)
  }

  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
  }

  public func visit(_ visit: Visit) async -> Reading<VisitResult> { await visitor.visit(visit) }

  public var sendsVisits: Bool { visitor.sendsVisits }

  /// Reads what belongs to no namespace once; the single objects of one are read as they come.
  private func shared<Object: KubernetesObject>(
    _ scope: Scope, _ read: () async -> Reading<[Object]>
  ) async -> Reading<[Object]> {
    if Object.kind.isNamespaced, scope.namespace != nil { return await read() }
    let key = Key(kind: Object.kind, scope: scope)
    if let known = state.withLock({ $0.shared[key] }) as? Reading<[Object]> { return known }
    let reading = await read()
    state.withLock { $0.shared[key] = reading }
    return reading
  }

  private func objects(of kind: ObjectKind) async -> Reading<PackedObjects> {
    if let known = state.withLock({ $0.kinds[kind] }) { return known }
    let reading = await base.packedList(kind)
    state.withLock { $0.kinds[kind] = reading }
    return reading
  }

  private func unpack<Object: KubernetesObject>(
    _ type: Object.Type, in namespace: String?
  ) async -> Reading<[Object]> {
    switch await objects(of: Object.kind) {
    case .unavailable(let reason): return .unavailable(reason)
    case .value(let packed):
      var items = LiveItems<Object>()
      let strings = StringCache()
      do {
        try packed.forEach(in: namespace) { text in
          let item = try text.withUnsafeBytes { try LiveItem<Object>.read($0, strings: strings) }
          items.add([item])
        }
      } catch {
        // It was JSON when it was packed; whatever this is, it is not "none".
        return .unavailable(
          Unavailable(
            .unreachable, verb: "list", resource: Object.kind.resource, group: Object.kind.group,
            detail: "\(error)"))
      }
      let skipped = items.skipped
      if !skipped.isEmpty { state.withLock { $0.skipped.formUnion(skipped) } }
      let objects = items.sorted()
      guard objects.isEmpty, let first = skipped.first else { return .value(objects) }
      return .unavailable(
        Unavailable(
          .notCaptured, verb: "list", resource: Object.kind.resource, group: Object.kind.group,
          namespace: namespace ?? "", detail: first.problem))
    }
  }
}
