import KDoctorTesting
import Testing

@Suite("A session on a live cluster")
struct LiveSessionTests {
  private static func firstScreen(
    _ recording: String, _ rights: LiveRights, _ arguments: [String]
  ) async throws -> String {
    try await LiveSetting.with(recording, as: LiveRights.account) { setting in
      setting.server.set(grants: try rights.grants(in: recording))
      let outcome = try await LiveProgram(
        [
          "session", "--linear", "--lang", "en", "--kubeconfig", setting.config, "-n", recording,
          "--timeout", "300s",
        ]
          + arguments
      ).outcome()
      #expect(outcome.status == 0)
      return outcome.output
    }
  }

  @Test("lists the applications, the worst first")
  func lists() async throws {
    let screen = try await Self.firstScreen("two-faults", .clusterRole, [])
    #expect(screen.contains("1. PROBLEM, two-faults/deployment/shop, Pod, Image tag"))
  }

  @Test("goes straight to the walk over a target")
  func walks() async throws {
    let screen = try await Self.firstScreen("svc-selector", .role, ["deployment/shop"])
    #expect(screen.contains("PROBLEM, deployment/shop"))
    #expect(screen.contains("Finding: Selector app=shopp matches no Pod"))
  }

  @Test("names the nearest target where there is none of that name")
  func nearest() async throws {
    let screen = try await Self.firstScreen("healthy", .clusterRole, ["deployment/shpo"])
    #expect(screen.contains("kdoctor cannot go on") && screen.contains("deployment/shop"))
  }

  @Test("says what may not be read")
  func forbidden() async throws {
    let screen = try await Self.firstScreen("crash-app", .nothing, [])
    #expect(screen.contains("Not allowed") && screen.contains("list deployments"), "\(screen)")
  }

  @Test("says in lines what it waits for, and that lines follow nothing")
  func waits() async throws {
    try await LiveSetting.with("two-faults") { setting in
      setting.server.set(
        faults: [Fault(.status(429, retryAfter: 4), when: .resource("pods"), times: 1)])
      let outcome = try await LiveProgram(
        [
          "session", "--linear", "--lang", "en", "--kubeconfig", setting.config, "-n", "two-faults",
          "--timeout", "300s",
        ]
      ).outcome()
      let lines = outcome.output.split(separator: "\n")
      let first = lines.first ?? ""
      #expect(first.contains("waiting for") && first.contains("pods"), "\(outcome.output)")
      #expect(outcome.output.contains("1. PROBLEM") && !outcome.output.contains("w keep walking"))
    }
  }
}
