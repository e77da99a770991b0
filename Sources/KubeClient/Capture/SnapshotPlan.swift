/// What to read for a snapshot, decided without reading anything.
public enum SnapshotPlan {
  /// The most logs that a snapshot takes.
  public static let logs = 200
  /// The end of a log that is kept: lines, and bytes of them.
  public static let logLines = 200
  public static let logBytes = 256 << 10
  /// The most Secrets and ConfigMaps whose keys are read one by one.
  public static let references = 2000

  /// The first round: everything that checks read.
  ///
  /// - Parameters:
  ///   - namespace: nil for all namespaces.
  ///   - also: what a report on the namespace reads of others, such as the Pods of Ingress
  ///     controllers.
  public static func lists(
    namespace: String?, also: [SnapshotRequest]
  ) -> [SnapshotRequest] {
    var requests = ObjectKind.allCases.map { kind in
      if kind == .namespace {
        return SnapshotRequest(kind, in: Scope(name: namespace))
      }
      return SnapshotRequest(kind, in: Scope(namespace: kind.isNamespaced ? namespace : nil))
    }
    if namespace != nil { requests += also.filter { !requests.contains($0) } }
    return requests
  }

  /// The second round: the Secrets and ConfigMaps whose keys matter, one by one, sorted.
  static func keys(of references: Set<ObjectReference>) -> [SnapshotRequest] {
    references.sorted().prefix(Self.references).compactMap { reference in
      ObjectKind(rawValue: reference.kind).map {
        SnapshotRequest($0, in: Scope(namespace: reference.namespace, name: reference.name))
      }
    }
  }

  /// The logs to read, sorted, and how many had to be left out.
  ///
  /// Where there are too many, each owner's first Pods come before any owner's later ones: replicas
  /// mostly fail alike.
  static func logs(of pods: [PodFacts]) -> (requests: [LogRequest], leftOut: Int) {
    var seen: [String: Int] = [:]
    let troubled = pods.filter { !$0.logs.isEmpty }.sorted {
      LogRequest.isBefore($0.logs[0], $1.logs[0])
    }
    var ranked: [(rank: Int, request: LogRequest)] = []
    for pod in troubled {
      let key = "\(pod.logs[0].namespace)/\(pod.owner)"
      ranked += pod.logs.map { (seen[key, default: 0], $0) }
      seen[key, default: 0] += 1
    }
    let order = ranked.sorted {
      $0.rank == $1.rank ? LogRequest.isBefore($0.request, $1.request) : $0.rank < $1.rank
    }
    let chosen = order.prefix(Self.logs).map(\.request).sorted(by: LogRequest.isBefore)
    return (chosen, order.count - chosen.count)
  }
}
