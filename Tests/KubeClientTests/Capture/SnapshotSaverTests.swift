import Foundation
import KDoctorTesting
import KubeClient
import Synchronization
import Testing

@Suite("Saving a snapshot")
struct SnapshotSaverTests {
  /// A folder of its own that goes away afterwards.
  private func inFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "save-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  private func save(
    _ source: RecordedSource, namespace: String? = nil, also: [SnapshotRequest] = [],
    _ body: (SavedSnapshot, SnapshotReader, String) async throws -> Void
  ) async throws {
    try await inFolder { folder in
      let path = "\(folder)/shop.tgz"
      let saved = try await SnapshotSaver(source, program: "1.2.3").save(
        namespace: namespace, also: also, to: .file(path: path, replaces: false))
      try await body(saved, try SnapshotReader.load([path], standardInput: { [] }), path)
    }
  }

  private static func node(_ json: String) throws -> JSONNode {
    try JSONDecoder().decode(JSONNode.self, from: Data(json.utf8))
  }

  /// A Pod in trouble that names a Secret and a ConfigMap.
  static func pod(_ name: String, in namespace: String, owner: String = "o") throws -> JSONNode {
    try node(
      """
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"\(name)","namespace":"\(namespace)",
      "ownerReferences":[{"kind":"ReplicaSet","name":"\(owner)","controller":true}]},
      "spec":{"containers":[{"name":"c","image":"i","env":[{"name":"A","value":"hunter2"},
      {"name":"B","valueFrom":{"secretKeyRef":{"name":"db","key":"k"}}}]}],
      "volumes":[{"name":"v","configMap":{"name":"conf"}}]},
      "status":{"phase":"Running","containerStatuses":[{"name":"c","ready":false,"restartCount":2,
      "state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1}}}]}}
      """)
  }

  static func object(_ kind: String, _ name: String, in namespace: String, _ more: String = "")
    throws -> JSONNode
  {
    try node(
      #"{"apiVersion":"v1","kind":"\#(kind)","metadata":{"name":"\#(name)","namespace":"\#(namespace)"}\#(more)}"#
    )
  }

  private func source() throws -> RecordedSource {
    var source = RecordedSource(items: [
      try Self.pod("web-0", in: "a"), try Self.pod("web-0", in: "b"),
      try Self.object("Secret", "db", in: "a", #","type":"Opaque","data":{"k":"aHVudGVyMg=="}"#),
      try Self.object("Secret", "other", in: "a", #","type":"Opaque","data":{"k":"aHVudGVyMg=="}"#),
      try Self.object("ConfigMap", "conf", in: "a", #","data":{"f":"hunter2"}"#),
      try Self.object("Namespace", "a", in: ""), try Self.object("Node", "n", in: ""),
    ])
    source.logs = [
      "a/web-0_c": "in a\npassword=hunter2\n", "b/web-0_c": "in b\n",
      "a/web-0_c_previous": "before\n",
    ]
    return source
  }

  @Test("Reads back what was saved, without the secrets")
  func roundTrip() async throws {
    try await save(try source()) { saved, reader, path in
      #expect(saved.objects[.pod] == 2 && saved.logs == 3)
      #expect(reader.clock == Date(timeIntervalSince1970: 1_767_225_600))
      #expect(reader.cluster.version == "v1.36.0")
      #expect(reader.cluster.name == "test (\(path))")
      func log(_ namespace: String, previous: Bool = false) async -> String? {
        await reader.log(pod: "web-0", namespace: namespace, container: "c", previous: previous)
          .value
      }
      #expect(await log("a") == "in a\npassword=REDACTED\n")
      #expect(await log("b") == "in b\n")
      #expect(await log("a", previous: true) == "before\n")
      #expect(await log("b", previous: true) == nil)
      let secrets = try #require(await reader.list(Secret.self, namespace: "a").value)
      #expect(secrets.map(\.name) == ["db", "other"])
      #expect(secrets.map(\.hasKeys) == [true, false])
      #expect(secrets[0].keys == ["k"])
      #expect(await reader.list(ConfigMap.self, namespace: "a").value?.first?.keys == ["f"])
      #expect(saved.index.redactions[.environmentValue] == 2)
      #expect(saved.index.redactions[.namedValue] == 1)
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      #expect(saved.bytes == size)
    }
  }

  @Test("No secret is anywhere in the file, and only its owner can read it")
  func file() async throws {
    try await save(try source()) { _, _, path in
      let unpacked = try shell("tar -xzOf '\(path)'")
      #expect(unpacked.contains("web-0") && unpacked.contains("REDACTED"))
      #expect(!unpacked.contains("hunter2") && !unpacked.contains("aHVudGVyMg"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(
        try shell("tar -tzf '\(path)'").split(separator: "\n") == [
          "shop/cluster.json", "shop/index.json", "shop/logs/a/web-0_c.log",
          "shop/logs/a/web-0_c_previous.log", "shop/logs/b/web-0_c.log",
        ])
      let folder = (path as NSString).deletingLastPathComponent
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["shop.tgz"])
    }
  }

  private func shell(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test("The same cluster gives the same bytes, whatever order the objects come in")
  func deterministic() async throws {
    try await inFolder { folder in
      var source = try source()
      var files: [Data] = []
      for i in 0..<2 {
        // The same file name, since the folder inside is called after it.
        let place = "\(folder)/\(i)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        _ = try await SnapshotSaver(source, program: "1", parallel: 1 + 7 * i).save(
          namespace: nil, to: .file(path: "\(place)/x.tgz", replaces: false))
        files.append(try Data(contentsOf: URL(filePath: "\(place)/x.tgz")))
        source.items.reverse()
      }
      #expect(files[0] == files[1])
    }
  }

  @Test("A list that begins anew holds nothing twice and nothing of before")
  func restarts() async throws {
    var source = try source()
    source.restarts = true
    try await save(source) { saved, reader, _ in
      #expect(saved.objects[.pod] == 2)
      #expect(saved.index.captured?.first { $0.kind == .pod }?.count == 2)
      #expect(reader.cluster.warnings.isEmpty)
    }
  }

  @Test("One namespace holds nothing of others, and says so")
  func oneNamespace() async throws {
    var source = try source()
    let labels = LabelSelector(matchLabels: ["app": "controller"])
    var controller = try Self.pod("ctl", in: "ingress")
    controller.set(["metadata", "labels", "app"], to: .string("controller"))
    source.items.append(controller)
    source.items.append(try Self.pod("stranger", in: "ingress"))
    let scope = Scope(namespace: "ingress", labels: labels)
    try await save(source, namespace: "a", also: [SnapshotRequest(.pod, in: scope)]) {
      saved, reader, _ in
      #expect(reader.savedNamespace == "a")
      #expect(await reader.list(Pod.self, namespace: "a").value?.map(\.name) == ["web-0"])
      #expect(await reader.list(Pod.self, in: scope).value?.map(\.name) == ["ctl"])
      #expect(await reader.list(Pod.self, namespace: nil).value?.map(\.name) == ["web-0", "ctl"])
      #expect(await reader.list(Pod.self, namespace: "b").unavailable?.reason == .notCaptured)
      #expect(await reader.list(Pod.self, namespace: "ingress").unavailable?.reason == .notCaptured)
      #expect(await reader.list(Service.self, namespace: "a").value?.isEmpty == true)
      #expect(await reader.list(Service.self, namespace: "b").value == nil)
      #expect(await reader.list(Node.self, namespace: nil).value?.count == 1)
      #expect(
        await reader.list(Namespace.self, in: Scope(name: "a")).value?.map(\.name) == ["a"])
      #expect(saved.logs == 2)
    }
  }

  @Test("What was refused is told with verb, resource and namespace, and never reads as none")
  func refused() async throws {
    var source = try source()
    source.forbidden = ["services", "nodes", "secrets", "pods/log"]
    try await save(source, namespace: "a") { saved, reader, _ in
      #expect(
        await reader.list(Service.self, namespace: "a").unavailable
          == Unavailable(.forbidden, verb: "list", resource: "services", namespace: "a"))
      #expect(await reader.list(Service.self, namespace: nil).unavailable?.reason == .forbidden)
      #expect(await reader.list(Node.self, namespace: nil).unavailable?.reason == .forbidden)
      // One Secret could be read by its name, which makes no list of Secrets.
      #expect(await reader.list(Secret.self, namespace: "a").unavailable?.reason == .forbidden)
      let named = Scope(namespace: "a", name: "db")
      #expect(await reader.list(Secret.self, in: named).value?.first?.keys == ["k"])
      let log = await reader.log(pod: "web-0", namespace: "a", container: "c", previous: false)
      #expect(
        log.unavailable
          == Unavailable(.forbidden, verb: "get", resource: "pods/log", namespace: "a"))
      #expect(saved.index.notCaptured.filter { $0.unavailable.resource == "pods/log" }.count == 1)
    }
  }

  @Test("Single objects that were refused are no absent ones")
  func refusedKeys() async throws {
    var source = try source()
    source.forbidsKeys = true
    try await save(source, namespace: "a") { _, reader, _ in
      #expect(await reader.list(Secret.self, namespace: "a").value?.count == 2)
      let named = Scope(namespace: "a", name: "db")
      #expect(
        await reader.list(Secret.self, in: named).unavailable
          == Unavailable(.forbidden, verb: "get", resource: "secrets", namespace: "a"))
    }
  }

  @Test("An existing file stays unless it is to be replaced")
  func existing() async throws {
    try await inFolder { folder in
      let path = "\(folder)/x.tgz"
      try Data("mine".utf8).write(to: URL(filePath: path))
      let saver = SnapshotSaver(try source(), program: "1")
      await #expect(throws: SnapshotSaveError.exists(path: path)) {
        try await saver.save(namespace: nil, to: .file(path: path, replaces: false))
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
      _ = try await saver.save(namespace: nil, to: .file(path: path, replaces: true))
      _ = try SnapshotReader.load([path], standardInput: { [] })
    }
  }

  @Test("An open descriptor gets the archive and stays open")
  func descriptor() async throws {
    try await inFolder { folder in
      let path = "\(folder)/out"
      let file = open(path, O_WRONLY | O_CREAT, 0o600)
      let saved = try await SnapshotSaver(try source(), program: "1").save(
        namespace: nil, to: .descriptor(file))
      #expect(close(file) == 0)
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      #expect(bytes.count == saved.bytes)
      let reader = try SnapshotReader.load(["-"], standardInput: { bytes })
      #expect(await reader.list(Pod.self, namespace: nil).value?.count == 2)
    }
  }

  @Test("Nothing is left behind when there is nothing to save or no place for it")
  func nothing() async throws {
    try await inFolder { folder in
      var empty = RecordedSource(items: [])
      empty.forbidden = ["pods"]
      let error = await #expect(throws: SnapshotSaveError.self) {
        try await SnapshotSaver(empty, program: "1").save(
          namespace: "a", to: .file(path: "\(folder)/x.tgz", replaces: false))
      }
      #expect(error?.description == "no object could be read: list pods: forbidden")
      await #expect(throws: SnapshotSaveError.self) {
        try await SnapshotSaver(empty, program: "1").save(
          namespace: "a", to: .file(path: "\(folder)/none/x.tgz", replaces: false))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test("Cancelling leaves no file", arguments: [SnapshotProgress.Step.objects, .logs, .writing])
  func cancelling(step: SnapshotProgress.Step) async throws {
    try await inFolder { folder in
      let source = try source()
      let task = Task {
        try await SnapshotSaver(source, program: "1").save(
          namespace: nil, to: .file(path: "\(folder)/x.tgz", replaces: false)
        ) { progress in
          if progress.step == step { withUnsafeCurrentTask { $0?.cancel() } }
        }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test("Progress is told step by step, to the end of each")
  func progress() async throws {
    try await inFolder { folder in
      let seen = Mutex<[SnapshotProgress]>([])
      _ = try await SnapshotSaver(try source(), program: "1").save(
        namespace: "a", to: .file(path: "\(folder)/x.tgz", replaces: false)
      ) { progress in seen.withLock { $0.append(progress) } }
      let steps = seen.withLock { $0 }
      var order: [SnapshotProgress.Step] = []
      for progress in steps where order.last != progress.step { order.append(progress.step) }
      #expect(order == [.objects, .keys, .logs, .writing])
      for step in order {
        let last = steps.last { $0.step == step }
        #expect(last?.done == last?.total)
      }
    }
  }

  @Test("A broken object makes its list unread")
  func broken() async throws {
    struct Broken: SnapshotSource {
      var clock: Date { Date(timeIntervalSince1970: 0) }
      var cluster: ClusterDescription { ClusterDescription(source: .live, name: "b") }
      func read(_ request: SnapshotRequest, _ take: @Sendable (SnapshotPiece) throws -> Void)
        async throws -> Unavailable?
      {
        let text = request.kind == .node ? #"{"metadata":{"name":"n"}}"# : "{"
        if request.kind == .node || request.kind == .pod {
          try take(
            .object(
              RawObject(
                kind: request.kind.rawValue, apiVersion: "v1", json: Array(text.utf8))))
        }
        return nil
      }
      func log(pod: String, namespace: String, container: String, previous: Bool) async
        -> Reading<String>
      { .value("") }
    }
    try await inFolder { folder in
      let path = "\(folder)/x.tgz"
      let saved = try await SnapshotSaver(Broken(), program: "1").save(
        namespace: nil, to: .file(path: path, replaces: false))
      let gap = try #require(saved.index.notCaptured.first)
      #expect(gap.unavailable.resource == "pods" && gap.unavailable.reason == .unreachable)
      #expect(gap.unavailable.detail?.contains("ends too early") == true)
      let reader = try SnapshotReader.load([path], standardInput: { [] })
      #expect(await reader.list(Pod.self, namespace: nil).unavailable == gap.unavailable)
    }
  }
}
