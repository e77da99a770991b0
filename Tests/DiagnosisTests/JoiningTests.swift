import Diagnosis
import Flowchart
import KDoctorTesting
import KubeClient
import Testing

@Suite("What belongs to an application, and why")
struct JoiningTests {
  @Test(
    "Services and Ingresses are joined for the right reason",
    arguments: [
      ("healthy-prefix-names", "shop", ["Service/shop selector", "Ingress/shop route"]),
      (
        "healthy-prefix-names", "shop-api", ["Service/shop-api selector", "Ingress/shop-api route"]
      ),
      ("healthy-canary", "web", ["Service/web selector", "Ingress/web route"]),
      ("healthy-beside-broken", "api", ["Service/api selector", "Ingress/shop route"]),
      ("wiring-shared-ingress", "broken", ["Service/broken sameName", "Ingress/shop route"]),
      ("wiring-path-to-nobody", "api", ["Service/api selector", "Ingress/shop route"]),
      (
        "wiring-two-services-one-wrong", "shop",
        ["Service/shop selector", "Service/shop-admin onlyOne", "Ingress/shop route"]
      ),
      ("wiring-ingress-other-namespace", "shop", ["Service/shop selector", "Ingress/shop route"]),
      ("wiring-service-of-nobody", "shop", ["Service/shop selector", "Ingress/shop route"]),
      ("service-selector-other-namespace", "worker", []),
    ])
  func members(name: String, workload: String, expected: [String]) async throws {
    let report = try await Examination.report(name, target: "deployment/\(workload)")
    let diagnosis = try #require(report.diagnoses.first)
    let joined = diagnosis.members.filter { ["Service", "Ingress"].contains($0.object.kind) }
      .map { "\($0.object.kind)/\($0.object.name) \($0.reason.rawValue)" }
    #expect(joined.sorted() == expected.sorted(), "\(name)")
  }

  @Test(
    "What belongs to nobody is a target of its own, and nobody else is blamed",
    arguments: [
      ("wiring-ingress-other-namespace", "Ingress/front"),
      ("wiring-service-of-nobody", "Service/redis"),
      ("service-selector-other-namespace", "Service/shop"),
    ])
  func orphans(name: String, target: String) async throws {
    let report = try await Examination.report(name)
    let failing = report.diagnoses.filter { $0.state != .healthy }
      .map { "\($0.target.kind)/\($0.target.name)" }
    #expect(failing == [target], "\(name)")
  }

  @Test("A Service that waits for Pending Pods says nothing of its own")
  func waiting() async throws {
    let report = try await Examination.report("wiring-service-of-pending-pods")
    let all = report.diagnoses.flatMap { $0.findings + [$0.root].compactMap { $0 } }
    #expect(all.allSatisfy { $0.layer == .pod })
  }
}
