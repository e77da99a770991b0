import Foundation
import KubeClient
import Testing

@Suite struct ArchiveTests {
  /// Runs the system's tar in a temporary folder and hands out its path.
  private func archive(_ arguments: [String], name: String, _ body: (String) async throws -> Void)
    async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kube-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tar", "-cf", "\(folder)/\(name)"] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try await body("\(folder)/\(name)")
  }

  @Test(arguments: [
    (["-z", "-C", Fixtures.path("crash-app"), "."], "a.tgz"),
    (["-z", "-C", Fixtures.root.path, "crash-app"], "a.tar.gz"),
    (["-C", Fixtures.root.path, "crash-app"], "a.tar"),
    (["--format=pax", "-z", "-C", Fixtures.root.path, "crash-app"], "a.tgz"),
    (["--format=ustar", "-z", "-C", Fixtures.root.path, "crash-app"], "a.tgz"),
  ])
  func equalsItsFolder(_ arguments: [String], _ name: String) async throws {
    try await archive(arguments, name: name) { path in
      let reader = try SnapshotReader.load([path], standardInput: { [] })
      let folder = try Fixtures.load("crash-app")
      #expect(await canonical(reader) == (await canonical(folder)))
      #expect(reader.clock == folder.clock)
      #expect(await reader.list(Job.self, namespace: nil).value?.isEmpty == true)
      let pod = try #require(await reader.list(Pod.self, namespace: "crash-app").value?.first)
      let log = await reader.log(
        pod: pod.name, namespace: "crash-app", container: "shop", previous: true)
      #expect(log.value?.isEmpty == false)
      #expect(
        await reader.visit(Visit(.service(namespace: "crash-app", name: "shop", port: 80))).value
          != nil)
    }
  }

  @Test func isReadFromStandardInputAndRefusedWhenDamaged() async throws {
    let arguments = ["-z", "-C", Fixtures.root.path, "healthy"]
    try await archive(arguments, name: "a.tgz") { path in
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let reader = try SnapshotReader.load(["-"], standardInput: { bytes })
      #expect(await reader.list(Pod.self, namespace: "healthy").value?.count == 2)
      for cut in stride(from: 1, to: bytes.count, by: bytes.count / 37) {
        #expect(throws: SnapshotError.self) {
          try SnapshotReader.load(["-"], standardInput: { Array(bytes[..<cut]) })
        }
      }
      var damaged = bytes
      damaged[bytes.count / 2] ^= 0xFF
      #expect(throws: SnapshotError.self) {
        try SnapshotReader.load(["-"], standardInput: { damaged })
      }
    }
  }

  @Test func aTarThatIsCutOffIsRefused() async throws {
    try await archive(["-C", Fixtures.root.path, "healthy"], name: "a.tar") { path in
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      #expect(throws: SnapshotError.self) {
        try SnapshotReader.load(["-"], standardInput: { Array(bytes[..<(bytes.count / 2)]) })
      }
    }
  }

  /// One tar header with its content.
  private func member(_ path: String, _ content: [UInt8], type: Character = "0", size: Int? = nil)
    -> [UInt8]
  {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (i, byte) in text.utf8.enumerated() { header[offset + i] = byte }
    }
    put(path, at: 0)
    put(String(size ?? content.count, radix: 8), at: 124)
    put(String(type), at: 156)
    put("ustar\u{0}00", at: 257)
    put("        ", at: 148)
    put(String(header.reduce(0) { $0 + Int($1) }, radix: 8) + "\u{0}", at: 148)
    let padding = [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    return header + content + padding
  }

  private static let end = [UInt8](repeating: 0, count: 1024)

  @Test(arguments: ["/etc/cluster.json", "../cluster.json", "a/../../cluster.json"])
  func pathsThatLeadOutAreRefused(_ path: String) throws {
    let bytes = member(path, CaptureTests.pod) + Self.end
    let error = #expect(throws: SnapshotError.self) {
      try SnapshotReader.load(["-"], standardInput: { bytes })
    }
    #expect(error?.description.contains("leads out") == true)
  }

  @Test func linksAreIgnoredAndSizesChecked() async throws {
    let good = member("cluster.json", CaptureTests.pod)
    let reader = try SnapshotReader.load(
      ["-"],
      standardInput: {
        member("probes.json", [], type: "2") + member("d", [], type: "5") + good + Self.end
      })
    #expect(await reader.list(Pod.self, namespace: nil).value?.count == 1)
    for bytes in [
      member("cluster.json", CaptureTests.pod, size: 1 << 32) + Self.end, Array(good.dropLast(600)),
      good + member("x", [], size: -1) + Self.end,
    ] {
      #expect(throws: SnapshotError.self) {
        try SnapshotReader.load(["-"], standardInput: { bytes })
      }
    }
    var damaged = good
    damaged[3] ^= 1
    #expect(throws: SnapshotError.self) {
      try SnapshotReader.load(["-"], standardInput: { damaged + Self.end })
    }
  }

  @Test func longNamesAreRead() async throws {
    let long = String(repeating: "d", count: 150)
    let path = "\(long)/cluster.json"
    let gnu = member("././@LongLink", Array(path.utf8) + [0], type: "L")
    let body = " path=\(path)\n"
    let length = body.utf8.count + 3
    let pax = member("pax", Array("\(length)\(body)".utf8), type: "x")
    for prefix in [gnu, pax] {
      let bytes = prefix + member(String(path.prefix(100)), CaptureTests.pod) + Self.end
      let reader = try SnapshotReader.load(["-"], standardInput: { bytes })
      #expect(await reader.list(Service.self, namespace: nil).value?.isEmpty == true)
    }
  }

  @Test func aPlainGzipOfAFileIsBare() async throws {
    let source = FileManager.default.temporaryDirectory.appending(path: "kube-\(UUID()).json").path
    try Data(CaptureTests.pod).write(to: URL(filePath: source))
    defer { try? FileManager.default.removeItem(atPath: source + ".gz") }
    try gzip(source)
    let reader = try SnapshotReader.load([source + ".gz"], standardInput: { [] })
    #expect(await reader.list(Pod.self, namespace: nil).value?.count == 1)
    #expect(await reader.list(Service.self, namespace: nil).value == nil)
  }

  @Test func bombsAreRefused() throws {
    let source = FileManager.default.temporaryDirectory.appending(path: "kube-\(UUID()).json").path
    try Data(count: 100 << 20).write(to: URL(filePath: source))
    defer { try? FileManager.default.removeItem(atPath: source + ".gz") }
    try gzip(source)
    let error = #expect(throws: SnapshotError.self) {
      try SnapshotReader.load([source + ".gz"], standardInput: { [] })
    }
    #expect(error?.description.contains("times its size") == true)
  }

  private func gzip(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", path]
    try process.run()
    process.waitUntilExit()
  }
}
