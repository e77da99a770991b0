import Foundation
import KDoctorTesting
import Testing

@Suite("Visits to a live cluster")
struct LiveVisitsTests {
  /// What a report says of the applications, in short.
  private static func verdict(_ report: LiveReport) -> [String] {
    report.diagnoses.map { diagnosis in
      let serving =
        switch diagnosis["serving"] {
        case .bool(let value): "\(value)"
        default: "unknown"
        }
      let findings = (diagnosis["findings"]?.items ?? []).compactMap { $0["id"]?.text }
      return [
        diagnosis["state"]?.text ?? "", serving, diagnosis["root"]?["id"]?.text ?? "none",
        diagnosis["root"]?["confidence"]?.text ?? "", findings.sorted().joined(separator: ","),
      ].joined(separator: " ")
    }
  }

  @Test("Lead to the verdict that the recorded ones lead to", arguments: Fixtures.recorded)
  func recorded(recording: String) async throws {
    let token = Account.admin.with(.token)
    try await LiveSetting.with(recording, as: token) { setting in
      let live = try await setting.run(["report", "-n", recording, "--probe", "-o", "json"])
      let recorded = try await LiveReport(
        LiveProgram(
          ["report", "--snapshot", Kdoctor.recording(recording), "-n", recording, "-o", "json"]
        ).outcome())
      #expect(Self.verdict(live) == Self.verdict(recorded), "\(live.outcome.errors)")
      #expect(live.status == recorded.status)
      try expectHarmless(setting, token: setting.server.token(of: token) ?? "")
    }
  }

  /// Holds what was sent against what may be sent.
  private func expectHarmless(_ setting: LiveSetting, token: String) throws {
    #expect(!token.isEmpty)
    let roles = try ShippedRoles()
    for request in setting.server.requests {
      #expect(request.method == "GET")
      for verb in [request.verb] + request.furtherVerbs {
        #expect(
          roles.allows(
            verb: verb, group: request.group, resource: request.resource,
            namespace: request.namespace),
          "\(verb) \(request.path)")
      }
    }
    for visit in setting.server.visits {
      #expect(visit.requests.count <= 1)
      for request in visit.requests {
        #expect(request.method == "GET")
        #expect(request.headers["user-agent"]?.hasPrefix("kdoctor/") == true)
        #expect(request.headers["authorization"] == nil && request.headers["cookie"] == nil)
        #expect(!request.headers.values.contains { $0.contains(token) })
        #expect(request.headers["host"]?.isEmpty == false)
      }
    }
  }

  @Test("Cost a healthy application at most four requests more, each visit once")
  func few() async throws {
    try await LiveSetting.with("healthy") { setting in
      func asked(_ option: String) async throws -> Int {
        setting.server.forgetRequests()
        let report = try await setting.run(
          ["report", "deployment/shop", "-n", "healthy", option, "-o", "json"])
        #expect(report.status == 0)
        return setting.server.requests.count
      }
      let silent = try await asked("--no-probe")
      #expect(setting.server.visits.isEmpty)
      #expect(try await asked("--probe") <= silent + 4)
      let paths = setting.server.requests.map(\.path)
      #expect(paths.count == Set(paths).count)
    }
  }

  @Test(
    "Are made of named targets alone unless asked for",
    arguments: [
      (["deployment/shop", "-n", "healthy"], true), (["-n", "healthy"], false), (["-A"], false),
      (["deployment/shop", "-n", "healthy", "--no-probe"], false),
      (["-n", "healthy", "--probe"], true), (["-A", "--probe"], true),
    ])
  func asked(arguments: [String], isSent: Bool) async throws {
    try await LiveSetting.with("healthy") { setting in
      let report = try await setting.run(["report", "-o", "json"] + arguments)
      #expect(setting.server.visits.isEmpty != isSent)
      let sent = report.diagnoses.flatMap { $0["visits"]?.items ?? [] }
      #expect(sent.isEmpty != isSent)
      let unsent = report.unread["notSent"] ?? []
      #expect(unsent.contains("get pods/portforward in healthy") != isSent)
      #expect(unsent.contains("get services/proxy in healthy") != isSent)
    }
  }

  @Test(
    "Stand side by side in the evidence",
    arguments: [
      ("port-localhost-only", "service.listens-on-localhost"),
      ("port-wrong-containerport", "pod.port-not-listening"),
      ("svc-target-port", "service.target-port-wrong"),
      ("ing-service-name", "ingress.backend-service-missing"),
      ("netpol-deny", "service.network-policy-declared"),
    ])
  func sideBySide(recording: String, root: String) async throws {
    try await LiveSetting.with(recording) { setting in
      let live = try await setting.run(
        ["report", "deployment/shop", "-n", recording, "-o", "json"])
      let recorded = try await LiveReport(
        LiveProgram(
          ["report", "deployment/shop", "--snapshot", Kdoctor.recording(recording), "-o", "json"]
        ).outcome())
      for report in [live, recorded] {
        let finding = report.diagnoses.first?["root"]
        #expect(finding?["id"]?.text == root)
        let probes = (finding?["evidence"]?.items ?? []).filter { $0["kind"]?.text == "probe" }
        let kinds = Set(probes.compactMap { $0["object"]?["kind"]?.text })
        #expect(kinds.count == 2, "\(probes)")
      }
      let text = try await setting.run(textWithVisits: ["deployment/shop", "-n", recording])
      #expect(text.output.contains("GET /"))
    }
  }

  @Test("Are saved, and lead to the same report", arguments: ["healthy", "port-localhost-only"])
  func saved(recording: String) async throws {
    try await LiveSetting.with(recording) { setting in
      let folder = try Scratch()
      let file = folder.url.appendingPathComponent("saved.tgz").path
      let saving = try await LiveProgram(
        [
          "snapshot", "save", "--probe", "-n", recording, "-o", file, "--kubeconfig",
          setting.config,
        ]
      ).outcome()
      #expect(saving.status == 0, "\(saving.errors)")
      let live = try await LiveProgram(
        ["report", "--probe", "-n", recording, "-o", "json", "--kubeconfig", setting.config]
      ).outcome()
      let saved = try await LiveProgram(["report", "--snapshot", file, "-o", "json"]).outcome()
      #expect(try ReportText.comparable(live.output) == ReportText.comparable(saved.output))
      #expect(live.status == saved.status)
    }
  }
}
