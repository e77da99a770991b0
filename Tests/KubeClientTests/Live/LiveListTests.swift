import Foundation
import KubeClient
import Testing

@Suite struct LiveListTests {
  @Test func pagesBecomeOneSortedList() async throws {
    try await withServer { request in
      switch request.query["continue"] {
      case nil: .pods(["c", "a"], next: "t/1")
      case "t/1": .pods(["b"], next: "t+2")
      case "t+2": .pods(["d"])
      default: .status(400, "BadRequest", "unknown token")
      }
    } test: { reader, server in
      let reading = await reader.list(Pod.self, in: Scope(namespace: "shop"))
      #expect(outcome(reading) == "a b c d")
      #expect(
        server.requests.map(\.path) == Array(repeating: "/api/v1/namespaces/shop/pods", count: 3))
      #expect(server.requests.allSatisfy { $0.query["limit"] == "500" })
      #expect(server.requests[0].headers["accept"] == "application/json")
      #expect(server.requests[0].headers["user-agent"] == "kdoctor/test")
      #expect(server.requests[0].headers["accept-encoding"]?.contains("gzip") ?? false)
      #expect(server.connections == 1)
      #expect(reader.statistics.requests == 3)
      #expect(reader.statistics.retries == 0)
      #expect(reader.connectionProblem == nil)
    }
  }
}
