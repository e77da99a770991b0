import Foundation
import KDoctorTesting
import Testing

@Suite("An account with few rights")
struct LiveRightsTests {
  private static let recordings = [
    "healthy", "crash-app", "pending-cluster-full", "ing-tls-secret", "config-missing-secret-key",
    "svc-selector",
  ]
  private static let rights: [LiveRights] =
    [.nothing, .role, .clusterRole]
    + [
      "nodes", "events", "secrets", "pods/log", "namespaces", "services", "pods", "deployments",
      "endpointslices", "replicasets", "ingresses",
    ].map { .without($0) }

  /// Recordings whose root cannot be proven without some resource.
  private static let hidden = [
    "healthy": ["services", "pods", "deployments", "ingresses"],
    "crash-app": ["pods", "deployments"],
    "pending-cluster-full": ["pods", "deployments"],
    "ing-tls-secret": ["secrets", "deployments", "ingresses"],
    "config-missing-secret-key": ["pods", "deployments"],
    "svc-selector": ["services", "pods", "deployments"],
  ]

  @Test(
    "is told what was not checked, and with the Role it is shown gets all", arguments: recordings)
  func narrow(recording: String) async throws {
    try await LiveSetting.with(recording, as: LiveRights.account) { setting in
      let target = ["deployment/shop", "-n", recording]
      setting.server.set(grants: try LiveRights.clusterRole.grants(in: recording))
      let whole = try await setting.report(target)
      #expect(whole.unread["forbidden"] == nil)
      for rights in Self.rights {
        setting.server.set(grants: try rights.grants(in: recording))
        setting.server.forgetRequests()
        let report = try await setting.report(target)
        let refused = setting.server.requests.filter { $0.status == 403 }
        let comment = Comment(rawValue: "\(rights): \(report.summary)")
        // Nothing that is not so, and nothing good of what was not seen.
        #expect(Set(report.findings).isSubset(of: whole.findings), comment)
        #expect([whole.status, 5].contains(report.status), comment)
        #expect(report.roots == (report.status == 3 ? whole.roots : []), comment)
        if case .without(let resource) = rights {
          let isHidden = Self.hidden[recording]?.contains(resource) == true
          #expect(report.status == (isHidden ? 5 : whole.status), comment)
        }
        // What is said to be missing was asked for and refused.
        let asked = Set(
          refused.map { request in
            let words = "\(request.verb) \(request.resource)"
            return request.namespace.isEmpty ? words : "\(words) in \(request.namespace)"
          })
        #expect(report.unread["forbidden"]?.isSubset(of: asked) != false, comment)
        #expect(report.missingAccess.isEmpty == (report.unread["forbidden"] == nil), comment)
        try await follow(report, rights, to: whole, in: recording, setting)
      }
    }
  }

  /// Gives the account the Roles that a report asks for, until it asks for none.
  private func follow(
    _ first: LiveReport, _ rights: LiveRights, to whole: LiveReport, in recording: String,
    _ setting: LiveSetting
  ) async throws {
    var grants = try rights.grants(in: recording)
    var report = first
    var rounds = 0
    while !report.missingAccess.isEmpty, rounds < 6 {
      rounds += 1
      let yaml = try Self.yaml(report.missingAccess)
      grants += try Grant.roles(yaml: yaml, to: LiveRights.account.user)
      setting.server.set(grants: grants)
      report = try await setting.report(["deployment/shop", "-n", recording])
    }
    let comment = Comment(rawValue: "\(rights): \(report.summary)")
    #expect(report.missingAccess == [], comment)
    // Who may see nothing learns only step by step what else the walk asks for.
    #expect(rounds <= (rights == .nothing ? 4 : 1), comment)
    #expect(report.unread["forbidden"] == nil, comment)
    #expect(report.roots == whole.roots, comment)
    #expect(report.findings == whole.findings, comment)
    #expect(report.status == whole.status, comment)
  }

  private static func yaml(_ roles: [JSONNode]) throws -> String {
    try roles.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
      .joined(separator: "\n---\n")
  }

  @Test("is shown the same Roles in the text", arguments: ["healthy", "ing-tls-secret"])
  func text(recording: String) async throws {
    try await LiveSetting.with(recording, as: LiveRights.account) { setting in
      let target = ["deployment/shop", "-n", recording]
      for rights in [LiveRights.nothing, .role, .without("services"), .clusterRole] {
        setting.server.set(grants: try rights.grants(in: recording))
        let data = try await setting.report(target)
        let text = try await setting.run(text: target)
        #expect(text.status == data.status)
        let lines = text.output.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { $0.contains("apiVersion:") }
        #expect((start == nil) == data.missingAccess.isEmpty, "\(rights)")
        guard let start else { continue }
        let indent = lines[start].prefix { $0 == " " }.count
        let yaml = lines[start...].prefix { $0.isEmpty || $0.hasPrefix("  ") || indent == 0 }
          .map { $0.dropFirst(indent) }.joined(separator: "\n")
        let json = try Self.yaml(data.missingAccess)
        let printed = try Grant.roles(yaml: yaml, to: LiveRights.account.user)
        #expect(printed == (try Grant.roles(yaml: json, to: LiveRights.account.user)))
        #expect(!printed.isEmpty)
      }
    }
  }

  @Test("sees what applications it may see, and hears of the rest")
  func withoutTarget() async throws {
    try await LiveSetting.with("crash-app", as: LiveRights.account) { setting in
      setting.server.set(grants: try LiveRights.without("statefulsets").grants(in: "crash-app"))
      let some = try await setting.report(["-n", "crash-app"])
      #expect(some.status == 3)
      #expect(some.roots == ["pod.crash.application"])
      setting.server.set(grants: [])
      let none = try await setting.report(["-n", "crash-app"])
      #expect(none.status == 5)
      #expect(none.diagnoses == [])
      #expect(none.missingAccess.count == 1)
    }
  }
}
