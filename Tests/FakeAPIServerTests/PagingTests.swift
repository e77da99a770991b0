import KDoctorTesting
import Testing

@Suite struct PagingTests {
  static let events = "/api/v1/namespaces/healthy/events"

  /// Follows a list to its end; `meanwhile` runs after the first page.
  private static func pages(
    _ connection: TestConnection, _ path: String, limit: Int,
    meanwhile: () throws -> Void = {}
  ) async throws -> [Exchange] {
    var pages = [try await connection.get("\(path)?limit=\(limit)")]
    try meanwhile()
    while let token = try pages.last?.json()["metadata"]?["continue"]?.text {
      pages.append(try await connection.get("\(path)?limit=\(limit)&continue=\(token)"))
    }
    return pages
  }

  @Test(arguments: [1, 3, 5, 100]) func pagesMakeUpTheList(_ limit: Int) async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server)
    let whole = try await connection.get(Self.events).names()
    let pages = try await Self.pages(connection, Self.events, limit: limit)
    #expect(try pages.flatMap { try $0.names() } == whole)
    var seen = 0
    for page in pages.dropLast() {
      seen += try page.names().count
      #expect(
        try page.json()["metadata"]?["remainingItemCount"] == .int(whole.count - seen))
    }
    await server.stop()
  }

  @Test func aListSeesTheMomentItBeganIn() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server)
    let whole = try await connection.get(Self.events).names()
    let pages = try await Self.pages(connection, Self.events, limit: 2) {
      try server.change(.delete(kind: "Event", namespace: "healthy", name: whole[5]))
    }
    #expect(try pages.flatMap { try $0.names() } == whole)
    #expect(try await connection.get(Self.events).names().count == whole.count - 1)
    await server.stop()
  }

  @Test func anExpiredTokenComesWithAFreshOne() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server)
    let whole = try await connection.get(Self.events).names()
    let first = try await connection.get("\(Self.events)?limit=4")
    let token = try #require(try first.json()["metadata"]?["continue"]?.text)
    try server.change(.delete(kind: "Event", namespace: "healthy", name: whole[5]))
    server.compact()
    let refused = try await connection.get("\(Self.events)?limit=4&continue=\(token)")
    #expect(refused.status == 410)
    let fresh = try #require(try refused.json()["metadata"]?["continue"]?.text)
    let rest = try await connection.get("\(Self.events)?continue=\(fresh)")
    #expect(try rest.names() == whole[4...].filter { $0 != whole[5] })
    await server.stop()
  }

  @Test(arguments: [
    "pods?limit=1&labelSelector=app%3Dshop", "events?limit=1&fieldSelector=type%3DNormal",
  ])
  func selectorsLeaveTheRestUncounted(_ query: String) async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let answer = try await server.get("/api/v1/namespaces/healthy/\(query)")
    #expect(try answer.names().count == 1)
    let metadata = try answer.json()["metadata"]
    #expect(metadata?["continue"] != nil)
    #expect(metadata?["remainingItemCount"] == nil)
    await server.stop()
  }

  @Test func aListOfTheFutureIsRefused() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let answer = try await server.get("/api/v1/pods?resourceVersion=99999999")
    #expect(answer.status == 504)
    #expect(answer.text.contains("Too large resource version"))
    await server.stop()
  }
}
