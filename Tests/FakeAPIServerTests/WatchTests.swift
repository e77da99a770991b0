import Synchronization
import Testing

@testable import KDoctorTesting

@Suite struct WatchTests {
  private static func configMap(_ name: String, labels: [String: JSONNode] = [:]) -> JSONNode {
    .object([
      "apiVersion": .string("v1"), "kind": .string("ConfigMap"),
      "metadata": .object([
        "name": .string(name), "namespace": .string("healthy"), "labels": .object(labels),
      ]),
    ])
  }

  /// Marks the end of what a test waits for, once the watch stands.
  private func sendLastBookmark(_ server: FakeAPIServer) async {
    while server.core.state.withLock({ $0.watches.isEmpty }) { await Task.yield() }
    server.sendBookmarks()
  }

  private static func words(_ lines: [JSONNode]) -> [String] {
    lines.map {
      "\($0["type"]?.text ?? "") \($0["object"]?["metadata"]?["name"]?.text ?? "-")"
    }
  }

  @Test func changesCome() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server)
    let from = server.resourceVersion
    _ = try connection.begin(
      "/api/v1/namespaces/healthy/configmaps?watch=true&resourceVersion=\(from)"
        + "&allowWatchBookmarks=true")
    try server.change(.put(Self.configMap("a")))
    try server.change(.put(Self.configMap("a", labels: ["x": .string("y")])))
    try server.change(.delete(kind: "ConfigMap", namespace: "healthy", name: "a"))
    await sendLastBookmark(server)
    let lines = try await connection.lines(through: "BOOKMARK")
    #expect(Self.words(lines) == ["ADDED a", "MODIFIED a", "DELETED a", "BOOKMARK -"])
    try #require(lines.count == 4)
    #expect(lines[1]["object"]?["metadata"]?["labels"]?["x"]?.text == "y")
    #expect(
      lines[1]["object"]?["metadata"]?["resourceVersion"]?.text == String(from + 2))
    #expect(lines[3]["object"]?["kind"]?.text == "ConfigMap")
    #expect(lines[3]["object"]?["metadata"]?["resourceVersion"]?.text == String(from + 3))
    await server.stop()
  }

  @Test func missedChangesAreMadeUpFor() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server)
    let from = server.resourceVersion
    try server.change(.put(Self.configMap("a")))
    try server.change(.put(Self.configMap("b")))
    _ = try connection.begin(
      "/api/v1/configmaps?watch=true&resourceVersion=\(from + 1)&allowWatchBookmarks=true")
    await sendLastBookmark(server)
    #expect(
      Self.words(try await connection.lines(through: "BOOKMARK")) == ["ADDED b", "BOOKMARK -"])
    await server.stop()
  }

  @Test func withoutARevisionAllThatIsThereComesFirst() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server)
    let answer = try await connection.get(
      "/api/v1/namespaces/healthy/configmaps?watch=1&timeoutSeconds=0")
    #expect(answer.isComplete)
    #expect(answer.text.contains(#"{"type":"ADDED","object":{"kind":"ConfigMap""#))
    #expect(answer.body.count { $0 == UInt8(ascii: "\n") } == 2)
    await server.stop()
  }

  @Test func whatNoLongerMatchesIsGone() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server)
    _ = try connection.begin(
      "/api/v1/configmaps?watch=true&resourceVersion=\(server.resourceVersion)"
        + "&labelSelector=x%3Dy&allowWatchBookmarks=true")
    try server.change(.put(Self.configMap("a")))
    try server.change(.put(Self.configMap("a", labels: ["x": .string("y")])))
    try server.change(.put(Self.configMap("a")))
    await sendLastBookmark(server)
    #expect(
      Self.words(try await connection.lines(through: "BOOKMARK"))
        == ["ADDED a", "DELETED a", "BOOKMARK -"])
    await server.stop()
  }

  @Test func aRevisionThatIsForgottenEndsTheWatch() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let answer = try await server.get("/api/v1/pods?watch=true&resourceVersion=1")
    #expect(answer.status == 200)
    #expect(answer.isComplete)
    let line = try answer.json()
    #expect(line["type"]?.text == "ERROR")
    #expect(line["object"]?["code"] == .int(410))
    #expect(line["object"]?["reason"]?.text == "Expired")
    await server.stop()
  }

  @Test func aWatchEndsInOrder() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let answer = try await server.get(
      "/api/v1/pods?watch=true&resourceVersion=\(server.resourceVersion)&timeoutSeconds=0"
        + "&allowWatchBookmarks=true")
    #expect(answer.isComplete)
    #expect(try answer.json()["type"]?.text == "BOOKMARK")
    await server.stop()
  }
}
