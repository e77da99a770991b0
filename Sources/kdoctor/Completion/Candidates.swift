import Diagnosis
import Foundation
import KubeClient
import Teaching

/// Reads what may be meant by a word that is being typed.
struct Candidates: Sendable {
  /// Says how long a shell may be kept waiting; two seconds where it is not set.
  static let limitVariable = "KDOCTOR_COMPLETION_TIMEOUT"
  /// Where this is set, credential plugins are run for completions, too.
  static let pluginVariable = "KDOCTOR_COMPLETION_PLUGINS"

  private enum Source: Sendable {
    case recording(any RawReader)
    case live(ClusterConnection)
    /// Nothing can be asked: there is no cluster, or its credentials come from a plugin.
    case none
  }

  /// The longest that the cluster is waited for.
  private let limit: Duration
  private let source: Source
  /// The namespace whose targets are meant; nil for all.
  private let namespace: String?
  /// What the kubeconfig holds; nil for a recording, and where it cannot be read.
  let kubeconfig: Kubeconfig?

  /// The longest that the shell is kept waiting.
  static func limit(_ environment: [String: String]) -> Duration {
    environment[limitVariable].flatMap(DurationText.parse) ?? .seconds(2)
  }

  /// - Returns: Nil where the words so far lead nowhere.
  init?(_ query: CompletionQuery, _ environment: [String: String]) {
    limit = Self.limit(environment)
    // The shell's standard input is its person's keyboard.
    guard !query.source.snapshot.contains("-") else { return nil }
    guard !query.source.isRecorded else {
      guard let reader = try? query.source.recording() else { return nil }
      source = .recording(reader)
      namespace = query.place.namespace
      kubeconfig = nil
      return
    }
    let cluster = query.source.cluster
    kubeconfig = try? Kubeconfig.read(
      cluster.options(namespace: nil), environment: environment, home: nil)
    let connection = try? cluster.find(namespace: query.place.namespace, limit: limit)
    namespace = query.place.allNamespaces ? nil : connection?.defaultNamespace
    // A plugin may open a browser, which nobody expects of the Tab key.
    let mayRunPlugins = !(environment[Self.pluginVariable] ?? "").isEmpty
    source = connection.flatMap { !$0.asksPlugin || mayRunPlugins ? .live($0) : nil } ?? .none
  }

  /// The namespaces: of a cluster that does not tell, those that the kubeconfig names.
  func namespaces() async -> [String] {
    let listed = await withReader { reader in
      await reader.list(Namespace.self, in: Scope()).value?.map(\.metadata.name)
    }
    if case .recording(let reader) = source {
      // A recording often holds the objects of a namespace without the namespace itself.
      let kinds: [ObjectKind] = [.deployment, .statefulSet, .daemonSet, .job, .pod, .service]
      var names = listed.flatMap(\.self) ?? []
      for kind in kinds { names += await kind.metadata(in: Scope(), of: reader).map(\.namespace) }
      return names
    }
    return listed.flatMap(\.self) ?? kubeconfig?.contexts.compactMap(\.namespace) ?? []
  }

  /// The objects that can be diagnosed.
  func targets(beginningWith prefix: String) async -> [String] {
    let scope = Scope(namespace: namespace)
    return await withReader { reader in
      await withTaskGroup(of: [String].self) { group in
        for wanted in TargetPrefix(prefix).kinds {
          group.addTask {
            await wanted.kind.metadata(in: scope, of: reader).map { metadata in
              (wanted.spelling.map { $0 + "/" } ?? "") + metadata.name
            }
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
    } ?? []
  }

  /// - Returns: Nil where there is nothing to read.
  private func withReader<Value: Sendable>(
    _ read: (any ClusterReader) async -> Value
  ) async -> Value? {
    switch source {
    case .none: return nil
    case .recording(let reader): return await read(reader)
    case .live(let connection):
      return try? await LiveCluster(connection, limit: limit).use { await read($0.reader) }
    }
  }
}
