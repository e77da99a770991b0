import Foundation
import KDoctorTesting
import Testing

@Suite("kdoctor report --watch")
struct LiveWatchTests {
  private static let target = ["deployment/shop", "-n", "healthy"]

  /// A Pod of the recording.
  private static func pod() throws -> JSONNode { try object("Pod", of: "healthy") }

  /// The same Pod, not ready.
  private static func unready() throws -> JSONNode {
    var pod = try pod()
    for (index, condition) in (pod["status"]?["conditions"]?.items ?? []).enumerated()
    where ["Ready", "ContainersReady"].contains(condition["type"]?.text) {
      pod.set(["status", "conditions", "\(index)", "status"], to: .string("False"))
    }
    pod.set(["status", "containerStatuses", "0", "ready"], to: .bool(false))
    return pod
  }

  private static func start(_ setting: LiveSetting) async throws -> LiveProgram {
    let program = try LiveProgram(
      ["report", "--watch", "--no-probe", "--lang", "en", "--kubeconfig", setting.config] + target)
    try await program.wait(for: "the first report") { try program.output().hasSuffix("\n") }
    return program
  }

  @Test("Prints what changes, and ends with the last status", arguments: [SIGTERM, SIGINT])
  func changes(signal: Int32) async throws {
    try await LiveSetting.with("healthy") { setting in
      let program = try await Self.start(setting)
      try await program.wait(for: "watches") { setting.asked["watch pods"] != nil }
      let first = try program.output()
      #expect(first.contains("Deployment healthy/shop") || first.contains("shop"))

      try setting.server.change(.put(try Self.unready()))
      try await program.wait(for: "the change") { try program.output() != first }
      let second = try program.output()
      #expect(second.hasPrefix(first))

      // Something that says nothing about health.
      setting.server.forgetRequests()
      var pod = try Self.unready()
      pod.set(["metadata", "annotations", "note"], to: .string("a"))
      try setting.server.change(.put(pod))
      try await program.wait(for: "another look") {
        setting.asked["list pods"] != nil && setting.asked["watch pods"] != nil
      }
      #expect(try program.output() == second)

      try setting.server.change(.put(try Self.pod()))
      try await program.wait(for: "the recovery") { try program.output() != second }
      program.signal(signal)
      #expect(try await program.outcome().status == 0)
    }
  }

  @Test("Prints one application that changes, and writes all of them to files")
  func files() async throws {
    let folder = try Scratch()
    let file = folder.url.appendingPathComponent("report.json")
    try await LiveSetting.with("two-faults") { setting in
      let program = try LiveProgram([
        "report", "--watch", "--no-probe", "-A", "--kubeconfig", setting.config, "-o", "text", "-o",
        "json=\(file.path)",
      ])
      func applications() throws -> Int {
        let report = try JSONDecoder().decode(JSONNode.self, from: Data(contentsOf: file))
        return report["diagnoses"]?.items.count ?? 0
      }
      try await program.wait(for: "the first report") { try program.output().hasSuffix("\n") }
      let all = try applications()
      #expect(all > 1)
      try await program.wait(for: "watches") { setting.asked["watch services"] != nil }
      let first = try program.output()
      let service = try Self.object("Service", of: "two-faults")
      var mended = service
      mended.set(["spec", "selector", "app"], to: .string("shop"))
      try setting.server.change(.put(mended))
      try await program.wait(for: "the change") { try program.output() != first }
      #expect(try program.output().dropFirst(first.count).contains("deployment/shop"))
      #expect(try applications() == all)
      program.signal(SIGTERM)
      _ = try await program.outcome()
    }
  }

  /// The first object of a kind in a recording's own namespace.
  private static func object(_ kind: String, of recording: String) throws -> JSONNode {
    let text = try Fixtures.files(case: recording)["cluster.json"] ?? []
    let list = try JSONDecoder().decode(JSONNode.self, from: Data(text))
    return try #require(
      list["items"]?.items.first {
        $0["kind"]?.text == kind && $0["metadata"]?["namespace"]?.text == recording
      })
  }

  @Test("Asks for nothing while nothing changes")
  func quiet() async throws {
    try await LiveSetting.with("healthy") { setting in
      let program = try await Self.start(setting)
      let lists = Set(setting.server.requests.filter { $0.verb == "list" }.map(\.resource))
      try await program.wait(for: "watches") {
        lists.isSubset(of: setting.server.requests.filter { $0.verb == "watch" }.map(\.resource))
      }
      setting.server.forgetRequests()
      try await Task.sleep(for: .seconds(2))
      #expect(setting.asked == [:])
      // The last status is the fault's, when it is stopped while that lasts.
      let first = try program.output()
      try setting.server.change(.put(try Self.unready()))
      try await program.wait(for: "the change") { try program.output() != first }
      program.signal(SIGTERM)
      #expect(try await program.outcome().status == 3)
    }
  }

  @Test("Survives a server that begins anew")
  func restart() async throws {
    try await LiveSetting.with("healthy") { setting in
      let program = try await Self.start(setting)
      try await program.wait(for: "watches") { setting.asked["watch pods"] != nil }
      let first = try program.output()
      try await setting.server.restart()
      try setting.server.change(.put(try Self.unready()))
      try await program.wait(for: "the change") { try program.output() != first }
      program.signal(SIGTERM)
      #expect(try await program.outcome().status == 3)
    }
  }

  @Test("Looks again and again where it may not watch")
  func polling() async throws {
    let rules = [PolicyRule(["get", "list"], ["*"], apiGroups: ["*"])]
    try await LiveSetting.with(
      "healthy", as: LiveRights.account,
      { $0.grants = [Grant(to: LiveRights.account.user, rules)] }
    ) { setting in
      let program = try await Self.start(setting)
      try await program.wait(for: "refused watches") { setting.asked["watch pods"] != nil }
      let first = try program.output()
      try setting.server.change(.put(try Self.unready()))
      try await program.wait(for: "the change") { try program.output() != first }
      program.signal(SIGTERM)
      #expect(try await program.outcome().status == 3)
    }
  }
}
