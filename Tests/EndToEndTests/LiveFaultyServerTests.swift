import KDoctorTesting
import Testing

@Suite("A server that goes wrong")
struct LiveFaultyServerTests {
  private static let target = ["deployment/shop", "-n", "healthy"]

  @Test("is asked again, and then is as good as any", arguments: LiveFault.passing)
  func passing(fault: LiveFault) async throws {
    try await LiveSetting.with("healthy") { setting in
      let plain = try await setting.report(Self.target)
      let asked = setting.asked
      for resource in ["pods", "services"] {
        setting.server.forgetRequests()
        setting.server.set(faults: [Fault(fault.action, when: .resource(resource), times: 1)])
        let report = try await setting.report(Self.target)
        #expect(report.status == 0, "\(resource): \(report.summary)")
        #expect(report.json == plain.json)
        let expected = asked.merging(["list \(resource)": 1], uniquingKeysWith: +)
        #expect(setting.asked == expected)
      }
    }
  }

  @Test("is waited for as long as it wants")
  func retryAfter() async throws {
    try await LiveSetting.with("healthy") { setting in
      setting.server.set(faults: [Fault(.status(429, retryAfter: 1), times: 3)])
      #expect(try await setting.report(Self.target).status == 0)
      setting.server.set(faults: [Fault(.status(429, retryAfter: 3600), when: .resource("pods"))])
      setting.server.forgetRequests()
      let report = try await setting.report(Self.target)
      #expect(report.status == 5)
      #expect(setting.asked["list pods"] == 3)
    }
  }

  @Test(
    "leaves open what one list would have told", arguments: LiveFault.passing + LiveFault.lasting)
  func oneList(fault: LiveFault) async throws {
    try await LiveSetting.with("healthy") { setting in
      for (resource, readings) in fault.lists {
        setting.server.forgetRequests()
        setting.server.set(faults: [Fault(fault.action, when: .resource(resource))])
        let report = try await setting.report(Self.target)
        #expect(report.status == 5, "\(resource): \(report.summary)")
        #expect(report.state == "inconclusive")
        #expect(report.findings == [])
        #expect(report.unread["unreachable"]?.contains("list \(resource) in healthy") == true)
        #expect(report.unread["unreachable"]?.allSatisfy { $0.contains(resource) } == true)
        #expect(report.details.contains { $0.contains(fault.words) }, "\(report.details)")
        #expect(setting.asked["list \(resource)"] == fault.attempts.map { $0 * readings })
      }
    }
  }

  @Test("does not keep anybody longer than allowed", arguments: LiveFault.slow, ["services", nil])
  func slow(fault: LiveFault, resource: String?) async throws {
    try await LiveSetting.with(
      "healthy", { $0.faults = [Fault(fault.action, when: Fault.Matcher(resource: resource))] }
    ) { setting in
      let report = try await setting.report(Self.target + fault.arguments)
      // Nobody knows of a dripping answer that it will not be whole one day.
      guard resource == nil, report.status == 1 else {
        #expect(report.status == 5, "\(report.summary)")
        #expect(report.findings == [])
        let needed = "list \(resource ?? "deployments") in healthy"
        #expect(report.unread["unreachable"]?.contains(needed) == true)
        return
      }
      #expect(report.outcome.output == "")
      #expect(report.outcome.errors.contains(fault.words))
    }
  }

  @Test(
    "cannot be used where nothing it says is right",
    arguments: LiveFault.passing + LiveFault.lasting)
  func everything(fault: LiveFault) async throws {
    try await LiveSetting.with("healthy", { $0.faults = [Fault(fault.action)] }) { setting in
      let report = try await setting.report(Self.target + fault.arguments)
      #expect(report.status == (fault.isUnusable ? 1 : 5), "\(report.summary)")
      if fault.isUnusable {
        #expect(report.outcome.output == "")
        let words = report.outcome.errors
        #expect(words.contains(fault.words) || words.contains("cut off"), "\(words)")
        #expect(words.contains(setting.server.url))
      } else {
        #expect(report.state == "inconclusive")
        #expect(report.findings == [])
      }
    }
  }

  @Test(
    "does not hide a fault that is proven",
    arguments: [
      ("crash-oom", "pod.oom-killed", ["services", "ingresses", "nodes", "events"]),
      (
        "svc-selector", "service.selector-mismatch",
        ["ingresses", "ingressclasses", "statefulsets"]
      ),
    ], [Fault.Action.status(503), .cutBody(after: 50), .page("<html></html>"), .invalidJSON])
  func proven(broken: (name: String, root: String, lists: [String]), action: Fault.Action)
    async throws
  {
    try await LiveSetting.with(broken.name) { setting in
      let target = ["deployment/shop", "-n", broken.name]
      let plain = try await setting.report(target)
      for resource in broken.lists {
        setting.server.set(faults: [Fault(action, when: .resource(resource))])
        let report = try await setting.report(target)
        #expect(report.status == 3, "\(resource): \(report.summary)")
        #expect(report.roots == [broken.root])
        #expect(Set(report.findings).isSubset(of: plain.findings))
      }
    }
  }

  @Test("never passes for one that has less", arguments: ["services", "pods", "deployments"])
  func cut(resource: String) async throws {
    try await LiveSetting.with("healthy") { setting in
      _ = try await setting.report(Self.target)
      let length = setting.server.requests.first { $0.resource == resource }?.bytes ?? 0
      #expect(length > 100)
      for place in stride(from: 1, to: length, by: max(1, length / 6)) {
        setting.server.set(faults: [Fault(.cutBody(after: place), when: .resource(resource))])
        let report = try await setting.report(Self.target)
        #expect(report.status == 5, "\(place): \(report.summary)")
        #expect(report.findings == [], "\(place)")
      }
    }
  }

  @Test("may hand out as many pages as it likes")
  func pages() async throws {
    try await LiveSetting.with("healthy") { setting in
      let plain = try await setting.report(Self.target)
      setting.server.forgetRequests()
      setting.server.set(faults: [Fault(.pages(200), when: .resource("pods"))])
      let report = try await setting.report(Self.target + ["--timeout", "50s"])
      #expect(report.status == 0)
      #expect(report.json == plain.json)
      #expect(setting.asked["list pods"] == 400)
    }
  }

  @Test("may let a list expire once, but not for ever")
  func expired() async throws {
    try await LiveSetting.with("healthy") { setting in
      let plain = try await setting.report(Self.target)
      let later = Fault.Matcher(resource: "pods", isContinuing: true)
      let pages = Fault(.pages(3), when: .resource("pods"))
      setting.server.set(faults: [Fault(.expireContinue, when: later, times: 1), pages])
      let once = try await setting.report(Self.target)
      #expect(once.status == 0)
      #expect(once.json == plain.json)
      setting.server.set(faults: [Fault(.expireContinue, when: later), pages])
      let ever = try await setting.report(Self.target)
      #expect(ever.status == 5)
      #expect(ever.unread["unreachable"] == ["list pods", "list pods in healthy"])
    }
  }

  @Test("may close connections that nobody uses, and begin anew")
  func connections() async throws {
    try await LiveSetting.with("crash-oom", { $0.idleTimeout = 1 }) { setting in
      let target = ["deployment/shop", "-n", "crash-oom"]
      #expect(try await setting.report(target).status == 3)
      setting.server.forgetRequests()
      setting.server.set(
        faults: [Fault(.stallBeforeHeaders, when: .resource("services"), times: 1)])
      let program = try LiveProgram(
        ["report", "--no-probe", "--kubeconfig", setting.config] + target)
      try await program.wait(for: "requests") { setting.asked["list services"] != nil }
      try await setting.server.restart()
      #expect(try await program.outcome().status == 3)
      await setting.server.stop()
      let refused = try await setting.report(target)
      #expect(refused.status == 1)
      #expect(refused.outcome.output == "")
      #expect(refused.outcome.errors.contains("connection refused"))
    }
  }
}
