import Foundation
import KDoctorTesting
import Testing

@MainActor
@Suite("A session on a cluster that misbehaves")
struct LiveSessionFaultTests {
  private static let arguments = ["-n", "two-faults", "--no-probe"]

  @Test("Says what it waits for, takes keys meanwhile, and stops when asked")
  func stall() async throws {
    try await LiveSetting.with("two-faults") { setting in
      setting.server.set(
        faults: [Fault(.stallBeforeHeaders, when: .resource("pods"), times: 1)])
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("waiting for pods")
        try await session.see(setting.server.url)
        try await session.see("2 s")
        session.press("l")
        try await session.see("正在等待 pods")
        session.press("l", "?")
        try await session.see("stop waiting")
        session.press("b", "x")
        try await session.see("Cancelled.")
        session.press("Down")
        try await session.see("stopped; r begins again")
        session.press("r")
        try await session.see("PROBLEM deployment/shop")
      }
    }
  }

  @Test(
    "Gives up every request when asked",
    arguments: [
      ("n", "Namespaces", "namespaces"), ("e", "Events of", "events"), ("m", "as YAML", "pods"),
      ("g", "Log of", "pods/log"), ("v", "before its last restart", "pods/log"),
    ])
  func cancelled(key: String, title: String, resource: String) async throws {
    try await LiveSetting.with("crash-app") { setting in
      try await LiveSession.with(
        setting, ["deployment/shop", "-n", "crash-app", "--no-probe"]
      ) { session in
        try await session.see("PROBLEM deployment/shop")
        setting.server.set(
          faults: [Fault(.stallBeforeHeaders, when: .resource(resource), times: 1)])
        setting.server.forgetRequests()
        session.press(key)
        try await session.see(title)
        try await session.wait(for: "the request") {
          setting.server.requests.contains { $0.resource == resource }
        }
        session.press("x")
        try await session.see("Cancelled.")
        session.press("b")
        try await session.see("PROBLEM deployment/shop")
        #expect(session.shows("read"))
        // The same key works as soon as the server does.
        session.press(key)
        try await session.see(title)
        try await session.see("read")
        #expect(!session.shows("Not read"))
      }
    }
  }

  @Test("Asks again where that helps, and says why")
  func busy() async throws {
    try await LiveSetting.with("two-faults") { setting in
      setting.server.set(
        faults: [Fault(.status(429, retryAfter: 2), when: .resource("pods"), times: 2)])
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("asked again: 1 (")
        #expect(session.shows("429 Too Many Requests"))
        try await session.see("PROBLEM deployment/shop")
      }
    }
  }

  @Test("Never says that all is well where answers are missing", arguments: [500, 503, 429])
  func failing(status: Int) async throws {
    try await LiveSetting.with("healthy") { setting in
      setting.server.set(faults: [Fault(.status(status), when: .resource("services"))])
      try await LiveSession.with(setting, ["-n", "healthy", "--no-probe"]) { session in
        try await session.see("unclear deployment/shop")
        try await session.see("there may be more")
        session.press("Enter")
        try await session.see("unclear deployment/shop: nothing wrong found")
        session.press("f")
        try await session.see("No answer from the cluster")
        try await session.see("\(status)")
        setting.server.set(faults: [])
        session.press("b", "r")
        try await session.see("healthy deployment/shop")
      }
    }
  }

  @Test("Shows a picture that is old as old until the server is back", arguments: ["Enter", ""])
  func lost(key: String) async throws {
    try await LiveSetting.with("two-faults") { setting in
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("PROBLEM deployment/shop")
        if !key.isEmpty {
          session.press(key)
          try await session.see("Fix Use a tag that exists")
        }
        try await session.see("read")
        await setting.server.stop()
        session.press("r")
        try await session.see("This is old")
        try await session.see("P practice cluster")
        #expect(session.shows("as of") && session.shows("1.25.99-nope"))
        try await setting.server.restart()
        session.press("r")
        try await session.miss("This is old")
        #expect(session.shows("PROBLEM deployment/shop"))
      }
    }
  }

  @Test("Keeps what it has seen of a walk that was cut off")
  func lostHalfWay() async throws {
    try await LiveSetting.with("two-faults") { setting in
      setting.server.set(faults: [Fault(.stallBeforeHeaders, when: .resource("events"), times: 1)])
      try await LiveSession.with(setting, ["deployment/shop"] + Self.arguments) { session in
        try await session.wait(for: "the list") { setting.asked["list events"] != nil }
        await setting.server.stop()
        try await session.see("kdoctor cannot go on")
        #expect(session.shows("127.0.0.1") && session.shows("P practice"))
        try await setting.server.restart()
        session.press("r")
        try await session.see("Fix Use a tag that exists")
      }
    }
  }

  @Test("Says that credentials are no longer accepted, and takes new ones")
  func expired() async throws {
    let account = Account.admin.with(.token)
    try await LiveSetting.with("two-faults", as: account) { setting in
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("PROBLEM deployment/shop")
        try await session.see("read")
        setting.server.revokeToken(of: account)
        session.press("r")
        try await session.see("does not accept the credentials")
        #expect(session.shows("This is old") && session.shows("Log in again"))
        // Whoever logs in again writes a new kubeconfig.
        let renewed = Account("kubernetes-admin", groups: ["system:masters", "again"])
        let text = try setting.server.kubeconfig(as: renewed.with(.token))
        try text.write(toFile: setting.config, atomically: true, encoding: .utf8)
        session.press("r")
        try await session.miss("This is old")
        #expect(session.shows("PROBLEM deployment/shop"))
      }
    }
  }

  @Test("Waits for no file that nobody reads")
  func pipe() async throws {
    let folder = try Scratch()
    let path = folder.url.appendingPathComponent("pipe").path
    try #require(mkfifo(path, 0o600) == 0)
    try await LiveSetting.with("two-faults") { setting in
      try await LiveSession.with(setting, Self.arguments) { session in
        try await session.see("PROBLEM deployment/shop")
        session.press("S")
        for _ in 0..<30 { session.press("Backspace") }
        session.type(path)
        session.press("Enter")
        try await session.wait(for: "the form") { session.shows(path) }
        session.press("Esc")
        try await session.see("PROBLEM deployment/shop")
        setting.server.forgetRequests()
        session.press("r")
        try await session.wait(for: "a reading") { setting.asked["list pods"] != nil }
        try await session.see("read")
      }
    }
    // Lets the thread that still waits for a reader come to its end.
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    close(reader)
  }
}
