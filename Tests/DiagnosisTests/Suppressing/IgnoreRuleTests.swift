import Flowchart
import KubeClient
import Testing

@testable import Diagnosis

@Suite("Rules by which findings are not told")
struct IgnoreRuleTests {
  private static let shop = ObjectReference(kind: "Deployment", namespace: "web", name: "shop")
  private static let service = ObjectReference(kind: "Service", namespace: "web", name: "shop-api")
  private static let node = ObjectReference(kind: "Node", namespace: "", name: "worker-1")

  private static func finding(_ id: EntryID, at object: ObjectReference) -> Finding {
    Finding(
      id: id, layer: .pod, severity: .problem, confidence: .proven, object: object, facts: [:],
      share: nil, evidence: [], owner: .developer, because: [])
  }

  private static let diagnosis = Diagnosis(
    target: shop, state: .problem, serving: nil, layer: .pod, root: nil, findings: [], walk: [],
    notChecked: [], members: [], isManifestOnly: false)

  @Test(
    "Mean what they say, and no more",
    arguments: [
      ("pod.image.tag-not-found", shop, true), ("pod.image.tag-not-found", service, true),
      ("pod.image.name-wrong", shop, false), ("pod.image.*", shop, true), ("pod.*", node, true),
      ("service.*", shop, false), ("pod.image.name-wrong,pod.image.tag-not-found", shop, true),
      ("pod.image.*:deployment/web/shop", shop, true),
      ("pod.image.*:deploy/shop", shop, true),
      // All that belongs to the application is meant with it.
      ("pod.image.*:deployment/web/shop", service, true),
      ("pod.image.*:svc/web/shop-api", service, true),
      ("pod.image.*:svc/web/shop-api", shop, false),
      ("pod.image.*:deployment/other/shop", shop, false),
      ("pod.image.*:deployment/web/sho", shop, false),
      ("pod.image.*:deployment/w*/s*p", shop, true), ("pod.image.*:*/web/*", shop, true),
      ("pod.image.*:*/*/*op", shop, true), ("pod.image.*:*/we/*", shop, false),
      ("pod.image.*:statefulset/web/shop", shop, false),
      ("pod.image.*:node/worker-*", node, true), ("pod.image.*:node/manager-*", node, false),
      ("pod.image.*:namespace/web", shop, true), ("pod.image.*:ns/we*", service, true),
      ("pod.image.*:ns/shop", shop, false),
    ])
  func matches(rule: String, object: ObjectReference, isMeant: Bool) throws {
    let rule = try IgnoreRule(option: rule, chart: try Examination.chart.get())
    let finding = Self.finding("pod.image.tag-not-found", at: object)
    #expect(rule.matches(finding, in: Self.diagnosis) == isMeant)
  }

  @Test(
    "Say what is wrong with them",
    arguments: [
      ("", .noID), (",", .noID), (":deployment/a/b", .noID), ("*", .everything),
      (".*", .everything),
      (
        "pod.image.tag-notfound",
        .unknownID("pod.image.tag-notfound", nearest: ["pod.image.tag-not-found"])
      ),
      (
        "tag-not-found", .unknownID("tag-not-found", nearest: ["pod.image.tag-not-found"])
      ),
      ("pod.imag.*", .emptyArea("pod.imag.")),
      ("pod.image.t*", .unknownID("pod.image.t*", nearest: [])),
      // A question is no finding.
      ("pod.pending", .unknownID("pod.pending", nearest: [])),
      ("pod.*,until=2026-12-31", .unknownID("until=2026-12-31", nearest: [])),
      ("pod.image.*:", .badObject("")), ("pod.image.*:shop", .badObject("shop")),
      ("pod.image.*:deployment//shop", .badObject("deployment//shop")),
      ("pod.image.*:a/b/c/d", .badObject("a/b/c/d")),
      ("pod.image.*:node/web/worker", .badObject("node/web/worker")),
      (
        "pod.image.*:deploymnt/web/shop",
        .unknownKind("deploymnt", nearest: ["deployment"])
      ),
    ] as [(String, IgnoreProblem)])
  func wrong(rule: String, problem: IgnoreProblem) throws {
    let chart = try Examination.chart.get()
    #expect(throws: problem) { try IgnoreRule(option: rule, chart: chart) }
  }

  @Test(
    "Patterns of names",
    arguments: [
      ("*", "", true), ("*", "shop", true), ("s*", "shop", true), ("*p", "shop", true),
      ("s*p", "sp", true), ("s*p", "s", false), ("a*a", "a", false), ("*ho*", "shop", true),
      ("*x*", "shop", false), ("a*b*c", "aXbYc", true), ("a*b*c", "aXcYb", false),
      ("a**c", "abc", true), ("", "", true), ("", "a", false), ("*ab*b", "aab", false),
    ])
  func names(pattern: String, name: String, isMeant: Bool) {
    #expect(NamePattern(pattern).matches(name) == isMeant)
  }
}
