import Foundation
import KubeClient
import NIOCore
import Testing

@Suite struct LiveWatchTests {
  static func event(_ type: String, version: Int = 9) -> [UInt8] {
    [UInt8](
      #"{"type":"\#(type)","object":{"kind":"Pod","metadata":{"resourceVersion":"\#(version)"}}}"#
        .utf8) + [0x0A]
  }

  static func stream(_ events: [UInt8]...) -> [ScriptedServer.Step] {
    [
      .send(
        [UInt8]("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".utf8)
          + events.flatMap(\.self))
    ]
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var watch: @Sendable (ScriptedServer.Request) -> [ScriptedServer.Step]
    var change: ClusterChange
    /// The versions that watches began at.
    var versions: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a change", watch: { _ in stream(event("MODIFIED")) },
      change: .object(.pod), versions: ["7"]),
    Case(
      testDescription: "a bookmark, the end, a change",
      watch: {
        $0.query["resourceVersion"] == "7"
          ? stream(event("BOOKMARK", version: 12)) + [.close] : stream(event("DELETED"))
      }, change: .object(.pod), versions: ["7", "12"]),
    Case(
      testDescription: "an event in two pieces",
      watch: { _ in
        stream(Array(event("ADDED").prefix(20))) + [.send(Array(event("ADDED").dropFirst(20)))]
      }, change: .object(.pod), versions: ["7"]),
    Case(
      testDescription: "expired in the stream",
      watch: { _ in
        stream([UInt8](#"{"type":"ERROR","object":{"kind":"Status","code":410}}"#.utf8) + [0x0A])
      }, change: .object(.pod), versions: ["7"]),
    Case(
      testDescription: "expired at once", watch: { _ in .status(410, "Expired", "too old") },
      change: .object(.pod), versions: ["7"]),
    Case(
      testDescription: "forbidden", watch: { _ in .status(403, "Forbidden", "no") },
      change: .interval, versions: ["7"]),
    Case(
      testDescription: "not possible",
      watch: { _ in
        stream([UInt8](#"{"type":"ERROR","object":{"kind":"Status","code":500}}"#.utf8) + [0x0A])
      }, change: .interval, versions: ["7"]),
  ]

  @Test(arguments: cases) func changesAreSeen(_ example: Case) async throws {
    try await withServer { request in
      request.query["watch"] == nil ? .pods(["a"]) : example.watch(request)
    } test: { reader, server in
      _ = await reader.list(Pod.self, in: Scope(namespace: "shop"))
      let change = try await reader.nextChange(pollingEvery: .milliseconds(20))
      #expect(change == example.change)
      let watches = server.requests.filter { $0.query["watch"] != nil }
      #expect(watches.map { $0.query["resourceVersion"] } == example.versions)
      #expect(watches.allSatisfy { $0.query["allowWatchBookmarks"] == "true" })
    }
  }

  @Test func withoutListsTheIntervalCounts() async throws {
    try await withServer { _ in
      .pods(["a"])
    } test: { reader, server in
      _ = await reader.list(Pod.self, in: Scope())
      reader.forget()
      let change = try await reader.nextChange(pollingEvery: .milliseconds(1))
      #expect(change == .interval)
      #expect(server.requests.count == 1)
    }
  }

  @Test func aReadObjectIsWatchedToo() async throws {
    let secret =
      #"{"kind":"Secret","metadata":{"name":"s","namespace":"shop","#
      + #""resourceVersion":"5"},"data":{"key":"dmFsdWU="}}"#
    try await withServer { request in
      if request.query["watch"] != nil { return Self.stream(Self.event("MODIFIED")) }
      if request.path.hasSuffix("/secrets/s") { return .answer(200, secret) }
      return .answer(
        200,
        #"{"kind":"PartialObjectMetadataList","metadata":{"resourceVersion":"8"},"items":["#
          + #"{"metadata":{"name":"s","namespace":"shop","resourceVersion":"5"}}]}"#)
    } test: { reader, server in
      let reading = await reader.list(Secret.self, in: Scope(namespace: "shop", name: "s"))
      #expect(reading.value?.first?.keys == ["key"])
      let change = try await reader.nextChange(pollingEvery: .seconds(60))
      #expect(change == .object(.secret))
      let watch = server.requests.last
      #expect(watch?.query["resourceVersion"] == "8")
      #expect(watch?.query["fieldSelector"] == "metadata.name=s")
      #expect(watch?.headers["accept"]?.contains("as=PartialObjectMetadata;") ?? false)
    }
  }

  @Test func cancellingEndsTheWatch() async throws {
    try await withServer { request in
      request.query["watch"] == nil ? .pods(["a"]) : Self.stream()
    } test: { reader, server in
      _ = await reader.list(Pod.self, in: Scope())
      let task = Task { try await reader.nextChange(pollingEvery: .seconds(60)) }
      while server.requests.count < 2 { await Task.yield() }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }
}
