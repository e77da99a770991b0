/// Takes the objects of all inputs, sorts them by kind, and remembers what could not be read.
final class ObjectCollector {
  let strings = StringCache()
  /// Sees every object before it is sorted in.
  var watcher: SnapshotWatcher?
  private(set) var builders: [ObjectKind: any ShelfBuilder] = [:]
  var warnings: [String] = []
  /// Where objects are that name no namespace themselves.
  private let namespace: String
  /// What was left out because it is only a test of what runs.
  private(set) var testHooks: [TestHook] = []
  private(set) var skipped: [SkippedObject] = []
  private(set) var otherKinds: [String: Int] = [:]
  /// What makes Pods among the kinds that kdoctor does not read; only while nothing was ever applied.
  private(set) var foreignWorkloads: [ForeignWorkload] = []
  /// What makes further objects, among those that kdoctor does not read.
  private(set) var makers: [ObjectMaker] = []
  /// Objects of kinds that kdoctor reads and that could be read.
  private(set) var usable = 0
  /// The newest time in the objects, in seconds since 1970; 0 where there is none.
  private(set) var newest: Double = 0
  /// The first of each that was found.
  private var applied: String?
  private var unapplied: String?
  /// The namespaces of the current input's Pods, Services and Ingresses, by kind and name.
  private var homes: [ObjectKind: [String: Set<String>]] = [:]

  /// - Parameter namespace: where objects are that name none; kubectl puts them there.
  init(namespace: String = "default") { self.namespace = namespace }

  /// Whether there is something to run, and none of it was ever in a cluster.
  var isManifestOnly: Bool { unapplied != nil && applied == nil }

  /// Whether a cluster has held anything of what runs or leads to it.
  var wasInCluster: Bool { applied != nil }

  /// Says that objects of both kinds came together; nil where not.
  var mixture: String? {
    guard let applied, let unapplied else { return nil }
    return
      "\(applied) was in a cluster (it has a uid, a creationTimestamp or a status), so that all is"
      + " read as what a cluster holds; \(unapplied) was in none"
  }

  /// Begins another input; logs and visits that name no namespace belong to the objects of theirs.
  func beginInput() { homes = [:] }

  /// The namespaces in which the current input has an object of this name.
  func home(_ kind: ObjectKind, name: String) -> Home {
    Home(namespaces: homes[kind]?[name] ?? [])
  }

  /// The group in an `apiVersion`; empty for the core group.
  static func group(_ apiVersion: String) -> String {
    apiVersion.lastIndex(of: "/").map { String(apiVersion[..<$0]) } ?? ""
  }

  /// Takes one object.
  ///
  /// - Parameters:
  ///   - place: where it stands, for example `shop.json: item 3`.
  ///   - newest: the newest time in it, in seconds since 1970.
  ///   - written: finds where it is written; asked only while nothing shows that a cluster made it.
  func add(
    _ json: JSONObject, kind: String, apiVersion: String?, source: ItemSource, newest: Double,
    place: () -> String, written: () -> DocumentPlace.Found
  ) {
    watcher?.note(json, kind: kind)
    // Without a version the kind alone decides; kubectl never writes such objects, people do.
    let group = apiVersion.map(Self.group)
    guard let known = ObjectKind(rawValue: kind), group.map(known.groups.contains) ?? true else {
      if kind == "Status", (apiVersion ?? "v1") == "v1" {
        let message = (try? json.string("message")) ?? "no message"
        warnings.append("\(place()): the API server's error instead of objects: \(message)")
      } else {
        let suffix = (group ?? "").isEmpty ? "" : ".\(group ?? "")"
        otherKinds[kind + suffix, default: 0] += 1
        if applied == nil,
          let workload = ForeignWorkload(json, kind: kind, namespace: self.namespace)
        {
          foreignWorkloads.append(workload)
        }
        if applied == nil { noteMaker(json, kind: kind, group: group ?? "") }
      }
      return
    }
    noteState(json, known)
    if applied == nil, let hook = TestHook(json, kind: known) {
      testHooks.append(hook)
      return
    }
    if newest > self.newest { self.newest = newest }
    let builder = builders[known] ?? known.makeShelf()
    builders[known] = builder
    do {
      let (namespace, name) = try builder.add(
        json, source: source, namespace: self.namespace,
        written: applied == nil ? written() : nil)
      usable += 1
      if known == .pod || known == .service || known == .ingress {
        homes[known, default: [:]][name, default: []].insert(namespace)
      }
    } catch {
      let location = applied == nil ? written().location : nil
      skip(json, kind: known, problem: "\(error)", place: place(), location: location)
    }
  }

  private func noteMaker(_ json: JSONObject, kind: String, group: String) {
    let maker =
      if group == "rbac.authorization.k8s.io", kind == "Role" || kind == "ClusterRole" {
        ObjectMaker(role: json, kind: kind, in: namespace)
      } else {
        ObjectMaker(custom: json, kind: kind, group: group)
      }
    if let maker { makers.append(maker) }
  }

  private func skip(
    _ json: JSONObject, kind: ObjectKind, problem: String, place: String, location: FileLocation?
  ) {
    let metadata = json.cursor("metadata")
    let name = (try? metadata?.string("name")) ?? ""
    var namespace = (try? metadata?.string("namespace")) ?? ""
    if !kind.isNamespaced {
      namespace = ""
    } else if namespace.isEmpty {
      namespace = self.namespace
    }
    skipped.append(
      SkippedObject(
        kind: kind.rawValue, namespace: namespace, name: name, problem: problem,
        location: location))
    let label = name.isEmpty ? kind.rawValue : "\(kind.rawValue) \(name)"
    warnings.append("\(place) (\(label)): \(problem)")
  }

  /// Whether a cluster has ever held the object: it then has an identity, an age or a status.
  private func noteState(_ json: JSONObject, _ kind: ObjectKind) {
    guard applied == nil || unapplied == nil else { return }
    switch kind {
    case .pod, .deployment, .replicaSet, .statefulSet, .daemonSet, .job, .cronJob, .service,
      .ingress:
      let metadata = json.cursor("metadata")
      let wasApplied =
        metadata?.has("uid") ?? false || metadata?.has("creationTimestamp") ?? false
        || json.cursor("status")?.hasContent ?? false
      if wasApplied ? applied != nil : unapplied != nil { return }
      let name = (try? metadata?.string("name")) ?? ""
      let text = name.isEmpty ? kind.rawValue : "\(kind.rawValue) \(name)"
      if wasApplied { applied = text } else { unapplied = text }
    default: break
    }
  }
}
