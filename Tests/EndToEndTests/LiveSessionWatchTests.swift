import Foundation
import KDoctorTesting
import Testing

@MainActor
@Suite("A session that follows a live cluster")
struct LiveSessionWatchTests {
  private static let arguments = ["-n", "healthy", "--no-probe"]

  /// The Pods of the application, ready or not.
  private static func pods(areReady: Bool) throws -> [JSONNode] {
    let text = try Fixtures.files(case: "healthy")["cluster.json"] ?? []
    let list = try JSONDecoder().decode(JSONNode.self, from: Data(text))
    let pods = (list["items"]?.items ?? []).filter {
      $0["kind"]?.text == "Pod" && $0["metadata"]?["namespace"]?.text == "healthy"
    }
    guard !areReady else { return pods }
    return pods.map { pod in
      var pod = pod
      for (index, condition) in (pod["status"]?["conditions"]?.items ?? []).enumerated()
      where ["Ready", "ContainersReady"].contains(condition["type"]?.text) {
        pod.set(["status", "conditions", "\(index)", "status"], to: .string("False"))
      }
      pod.set(["status", "containerStatuses", "0", "ready"], to: .bool(false))
      return pod
    }
  }

  private static func put(_ pods: [JSONNode], _ setting: LiveSetting) throws {
    for pod in pods { try setting.server.change(.put(pod)) }
  }

  @Test("Shows a rollout from broken to healthy without a key", arguments: [true, false])
  func rollout(isWalk: Bool) async throws {
    try await LiveSetting.with("healthy") { setting in
      try Self.put(try Self.pods(areReady: false), setting)
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("PROBLEM deployment/shop")
        if isWalk {
          session.press("Enter")
          try await session.see("✗ PROBLEM deployment/shop:")
        }
        session.press("w")
        try await session.see("Walks again whenever the cluster changes.")
        try await session.wait(for: "watches") { setting.asked["watch pods"] != nil }
        try Self.put(try Self.pods(areReady: true), setting)
        try await session.see("healthy deployment/shop")
        try Self.put(try Self.pods(areReady: false), setting)
        try await session.see("PROBLEM deployment/shop")
      }
    }
  }

  @Test("Follows on in the list after a walk was left")
  func back() async throws {
    try await LiveSetting.with("healthy") { setting in
      try await LiveSession.with(setting, Self.arguments + ["deployment/shop"]) { session in
        try await session.see("healthy deployment/shop")
        session.press("w")
        try await session.see("↻")
        session.press("b")
        try await session.see("Applications 1")
        setting.server.forgetRequests()
        try Self.put(try Self.pods(areReady: false), setting)
        try await session.see("PROBLEM deployment/shop")
        #expect(session.shows("↻"))
      }
    }
  }

  @Test("Never empties the screen while it looks again")
  func calm() async throws {
    try await LiveSetting.with("healthy") { setting in
      try await LiveSession.with(setting, Self.arguments + ["deployment/shop"]) { session in
        try await session.see("healthy deployment/shop")
        session.press("w")
        try await session.wait(for: "watches") { setting.asked["watch pods"] != nil }
        let before = session.allTexts.count
        try Self.put(try Self.pods(areReady: false), setting)
        try await session.see("PROBLEM deployment/shop")
        for text in session.allTexts.dropFirst(before) {
          #expect(
            text.contains("healthy  deployment/shop") || text.contains("PROBLEM  deployment/shop"),
            "\(text)")
        }
      }
    }
  }

  @Test("Says that the server is gone, and goes on when it is back, without a key")
  func lost() async throws {
    try await LiveSetting.with("healthy") { setting in
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("healthy deployment/shop")
        session.press("w")
        try await session.wait(for: "watches") { setting.asked["watch pods"] != nil }
        await setting.server.stop()
        try await session.see("This is old")
        try Self.put(try Self.pods(areReady: false), setting)
        try await setting.server.restart()
        try await session.miss("This is old")
        try await session.see("PROBLEM deployment/shop")
      }
    }
  }

  @Test("Goes on after one look was given up")
  func cancelled() async throws {
    try await LiveSetting.with("healthy") { setting in
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("healthy deployment/shop")
        session.press("w")
        try await session.wait(for: "watches") { setting.asked["watch pods"] != nil }
        setting.server.set(
          faults: [
            Fault(.stallBeforeHeaders, when: .init(resource: "pods", verb: "list"), times: 1)
          ])
        try Self.put(try Self.pods(areReady: false), setting)
        try await session.see("waiting for")
        session.press("x")
        try await session.see("Cancelled.")
        try await session.see("PROBLEM deployment/shop")
      }
    }
  }

  @Test("Asks for nothing and draws nothing while nobody does anything", arguments: [true, false])
  func idle(isWatching: Bool) async throws {
    try await LiveSetting.with("healthy") { setting in
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("healthy deployment/shop")
        try await session.see("read")
        if isWatching {
          session.press("w")
          let lists = Set(setting.server.requests.filter { $0.verb == "list" }.map(\.resource))
          try await session.wait(for: "watches") {
            lists.isSubset(
              of: setting.server.requests.filter { $0.verb == "watch" }.map(\.resource))
          }
        }
        // A tick that is under way is the last one.
        try await Task.sleep(for: .milliseconds(300))
        setting.server.forgetRequests()
        let drawn = session.allTexts.count
        try await Task.sleep(for: .seconds(1))
        #expect(setting.asked == [:])
        #expect(session.allTexts.count == drawn)
      }
    }
  }
}
