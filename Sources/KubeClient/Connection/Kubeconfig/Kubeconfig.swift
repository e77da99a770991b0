/// What all kubeconfigs together say: the first file that names an entry, or sets the current
/// context, wins.
public struct Kubeconfig: Sendable {
  /// A context to choose from.
  public struct Context: Sendable, Hashable {
    public var name: String
    public var cluster: String
    public var user: String
    /// Nil where it names none.
    public var namespace: String?
    /// The file it stands in.
    public var file: String
  }

  /// The files that were read, in their order.
  public private(set) var files: [String] = []
  /// The context that is used where none is named.
  public private(set) var currentContext: String?
  /// The file that sets ``currentContext``.
  public private(set) var currentContextFile: String?
  /// Things that a reader should know, such as an entry that stands twice in a file.
  public private(set) var warnings: [String] = []
  private(set) var clusters: [KubeconfigEntry<KubeconfigCluster>] = []
  private(set) var users: [KubeconfigEntry<KubeconfigUser>] = []
  private(set) var contextEntries: [KubeconfigEntry<KubeconfigContext>] = []

  init() {}

  /// The contexts in the order of the files; those that cannot be read are left out.
  public var contexts: [Context] {
    contextEntries.compactMap { entry in
      guard let value = try? entry.read() else { return nil }
      return Context(
        name: entry.name, cluster: value.cluster, user: value.user,
        namespace: value.namespace.isEmpty ? nil : value.namespace, file: entry.file)
    }
  }

  /// Reads and merges the files that kubectl would read.
  ///
  /// - Parameters:
  ///   - home: The home directory; where nil, `HOME` counts.
  /// - Throws: ``ConnectionProblem`` where a file that was named does not exist, or one that exists
  ///   cannot be read. That there is no file at all is no error: the result is empty.
  public static func read(
    _ options: ConnectionOptions = ConnectionOptions(), environment: [String: String],
    home: String?
  ) throws(ConnectionProblem) -> Kubeconfig {
    let places = KubeconfigPlaces(
      explicit: options.kubeconfig, environment: environment, home: home)
    var result = Kubeconfig()
    for path in places.paths {
      let bytes: [UInt8]
      do {
        bytes = try ConnectionFile.read(path)
      } catch {
        if error.isMissing, !places.isExplicit { continue }
        throw ConnectionProblem(
          place: path.harmless, problem: error.reason,
          advice: "Correct the path (\(places.origin)), or the file's permissions")
      }
      result.add(try KubeconfigText.read(bytes, file: path), file: path)
    }
    return result
  }

  /// Adds what a later file says and no earlier one did.
  mutating func add(_ file: KubeconfigFile, file path: String) {
    files.append(path)
    if currentContext == nil, !file.currentContext.isEmpty {
      currentContext = file.currentContext
      currentContextFile = path
    }
    merge(file.clusters, into: \.clusters)
    merge(file.users, into: \.users)
    merge(file.contexts, into: \.contextEntries)
  }

  private mutating func merge<Value>(
    _ entries: [KubeconfigEntry<Value>],
    into list: WritableKeyPath<Kubeconfig, [KubeconfigEntry<Value>]>
  ) {
    let earlier = Set(self[keyPath: list].map(\.name))
    var seen: Set<String> = []
    for entry in entries where !earlier.contains(entry.name) {
      if seen.insert(entry.name).inserted {
        self[keyPath: list].append(entry)
      } else {
        warnings.append("\(entry.place) stands twice in the file; the first one counts")
      }
    }
  }
}
