import Flowchart
import Foundation
import KubeClient
import Testing

@testable import Diagnosis

@Suite("What visits from inside the cluster say")
struct InsideChecksTests {
  /// Objects, visits from inside, and what a check makes of them.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var check = "cluster-ip-answers"
    var parameters: [String: String] = [:]
    var service = InsideChecksTests.plain
    var objects = [InsideChecksTests.own]
    var vantage = #"{"namespace":"tools","pod":"kdoctor-x"}"#
    var clusterIP = InsideChecksTests.lost
    var podIP: String? = InsideChecksTests.lost
    /// What a second Pod of the Service says; nil where nobody has asked it.
    var otherPodIP: String?
    var serviceProxy: String?
    var dns = #""addresses":["10.96.0.20"]"#
    var answer: String
    var confidence = Confidence.proven
    var words: String?
  }

  private static let lost = #""failedStep":"connect","message":"no connection in time""#
  private static let refused = #""failedStep":"connect","message":"x: Connection refused""#
  private static let answered = #""status":200"#
  private static func spec(_ more: String, address: String = "10.96.0.20") -> String {
    ShopObject.service(
      #"{"clusterIP":"\#(address)",\#(more)"selector":{"app":"shop"},"ports":[{"port":80}]}"#)
  }
  private static let plain = spec("")
  private static let own = ShopObject.pod(
    "kdoctor-x", labels: #"{"app":"kdoctor"}"#, namespace: "tools")
  private static func egress(_ rules: String) -> String {
    ShopObject.policy(
      #"{"podSelector":{"matchLabels":{"app":"kdoctor"}},"policyTypes":["Egress"],"egress":\#(rules)}"#,
      namespace: "tools")
  }
  private static func ingress(from: String) -> String {
    ShopObject.policy(
      """
      {"podSelector":{},"policyTypes":["Ingress"],"ingress":[{"from":[{"namespaceSelector":{},
       "podSelector":{"matchLabels":{"app":"\(from)"}}}]}]}
      """)
  }

  private static let guardOfSecond = ShopObject.policy(
    #"{"podSelector":{"matchLabels":{"of":"x"}},"policyTypes":["Ingress"],"ingress":[]}"#)

  private static let addresses = [
    Case(testDescription: "answers", clusterIP: answered, answer: "yes"),
    Case(
      testDescription: "answers in another language",
      clusterIP: #""connected":true,"message":"connected; the answer is not HTTP""#, answer: "yes"),
    Case(testDescription: "fails alone", podIP: answered, answer: "no"),
    Case(
      testDescription: "fails alone, with policies around", objects: [own, egress("[]")],
      podIP: answered, answer: "no"),
    Case(
      testDescription: "fails alone, one of two Pods asked",
      objects: [own, ShopObject.pod("shop-2")], podIP: answered, answer: "no", confidence: .inferred
    ),
    Case(
      testDescription: "fails alone, both Pods asked", objects: [own, ShopObject.pod("shop-2")],
      podIP: answered, otherPodIP: answered, answer: "no"),
    Case(
      testDescription: "fails with one of two Pods", objects: [own, ShopObject.pod("shop-2")],
      podIP: answered, otherPodIP: lost, answer: "no", confidence: .inferred),
    Case(
      testDescription: "fails with one of two Pods, behind a policy",
      objects: [own, ShopObject.pod("shop-2", labels: #"{"app":"shop","of":"x"}"#), guardOfSecond],
      podIP: answered, otherPodIP: lost, answer: "unknown", words: "shop/guard stops"),
    Case(testDescription: "fails with the Pods", answer: "no"),
    Case(
      testDescription: "no way out", objects: [own, egress("[]")], answer: "unknown",
      words: "tools/guard stops"),
    Case(
      testDescription: "a way out to others",
      objects: [own, egress(#"[{"to":[{"ipBlock":{"cidr":"10.8.0.0/16"}}]}]"#)], answer: "unknown",
      words: "tools/guard stops"),
    Case(
      testDescription: "a way out to the Pods",
      objects: [own, egress(#"[{"to":[{"namespaceSelector":{},"podSelector":{}}]}]"#)],
      answer: "no"),
    Case(
      testDescription: "lets others in", objects: [own, ingress(from: "web")], answer: "unknown",
      words: "shop/guard stops"),
    Case(
      testDescription: "lets this Pod in", objects: [own, ingress(from: "kdoctor")], answer: "no"),
    Case(testDescription: "own Pod not seen, no policies", objects: [], answer: "no"),
    Case(
      testDescription: "own Pod not seen, policies", objects: [ingress(from: "kdoctor")],
      answer: "unknown", words: "labels are not known"),
    Case(
      testDescription: "own namespace not known", vantage: "{}", answer: "unknown",
      words: "labels are not known"),
    Case(
      testDescription: "no Pod asked", podIP: nil, answer: "unknown", words: "none of its Pods"),
    Case(
      testDescription: "this node's Pods alone",
      service: spec(#""internalTrafficPolicy":"Local","#),
      answer: "unknown", words: "internalTrafficPolicy"),
    Case(
      testDescription: "headless", service: spec("", address: "None"), answer: "notApplicable"),
    Case(
      testDescription: "an external name", service: spec(#""type":"ExternalName","#),
      answer: "notApplicable"),
    Case(
      testDescription: "Pods answer", check: "pod-address-answers",
      parameters: ["wanted": "connection"], podIP: answered, answer: "yes"),
    Case(
      testDescription: "a second Pod does not answer", check: "pod-address-answers",
      parameters: ["wanted": "connection"], objects: [own, ShopObject.pod("shop-2")],
      podIP: answered, otherPodIP: lost, answer: "no", confidence: .inferred),
    Case(
      testDescription: "a second Pod refuses, the API server reaches one",
      check: "pod-address-answers", parameters: ["wanted": "refusal"],
      objects: [own, ShopObject.pod("shop-2")], podIP: answered, otherPodIP: refused,
      serviceProxy: answered, answer: "yes"),
    Case(
      testDescription: "Pods refuse, the API server reaches one", check: "pod-address-answers",
      parameters: ["wanted": "refusal"], podIP: refused, serviceProxy: answered, answer: "no",
      confidence: .inferred),
    Case(
      testDescription: "Pods are silent", check: "pod-address-answers",
      parameters: ["wanted": "refusal"], answer: "no", confidence: .inferred),
    Case(
      testDescription: "Pods refuse", check: "pod-address-answers",
      parameters: ["wanted": "refusal"], podIP: refused, answer: "yes"),
  ]

  private static func name(
    _ description: String, about: String = "", service: String = plain,
    objects: [String] = [own], _ dns: String, gives answer: String,
    _ confidence: Confidence = .proven, words: String? = nil
  ) -> Case {
    Case(
      testDescription: description, check: "cluster-name",
      parameters: about.isEmpty ? [:] : ["about": about], service: service, objects: objects,
      dns: dns, answer: answer, confidence: confidence, words: words)
  }

  private static let unknownName = #""failedStep":"resolve","message":"NXDOMAIN""#
  private static let failing = #""failedStep":"answer","message":"SERVFAIL""#
  private static func policy(in namespace: String) -> String {
    ShopObject.policy(#"{"podSelector":{},"policyTypes":["Ingress"]}"#, namespace: namespace)
  }

  private static let names = [
    name("the ClusterIP", #""addresses":["10.96.0.20"]"#, gives: "yes"),
    name("another address", #""addresses":["10.96.0.21"]"#, gives: "no"),
    name(
      "IPv6 in two spellings", service: spec("", address: "fd00::20"),
      #""addresses":["fd00:0:0:0::20"]"#, gives: "yes"),
    name(
      "headless", service: spec("", address: "None"), #""addresses":["10.0.0.1","10.0.0.9"]"#,
      gives: "yes"),
    name(
      "headless, another Pod's", service: spec("", address: "None"), #""addresses":["10.0.0.9"]"#,
      gives: "no"),
    name("no such name", unknownName, gives: "no"),
    name(
      "no such name yet",
      service: plain.replacingOccurrences(of: #""name":"shop","#, with: youngShop),
      objects: [own.replacingOccurrences(of: #""name":"kdoctor-x","#, with: young)], unknownName,
      gives: "unknown", words: "less than a minute"),
    name("silence", lost, gives: "no"),
    name("silence, no policies", objects: [own, policy(in: "elsewhere")], lost, gives: "no"),
    name(
      "silence, policies of the DNS", objects: [own, policy(in: "kube-system")], lost, gives: "no",
      .inferred),
    name(
      "silence, a limited Pod", objects: [own, egress("[]")], lost, gives: "unknown",
      words: "limits what this Pod sends"),
    name("an error, a limited Pod", objects: [own, egress("[]")], failing, gives: "no"),
    name("the server answers", about: "server", unknownName, gives: "yes"),
    name("the server is silent", about: "server", lost, gives: "no"),
    name("the server fails", about: "server", failing, gives: "no"),
    name("the name is known", about: "name", #""addresses":["10.96.0.21"]"#, gives: "yes"),
    name("the name is not known", about: "name", unknownName, gives: "no"),
  ]
  private static let young = #""name":"kdoctor-x","creationTimestamp":"2026-01-01T00:00:30Z","#
  private static let youngShop = #""name":"shop","creationTimestamp":"2026-01-01T00:00:10Z","#

  @Test("Proves only what nothing else explains", arguments: addresses + names)
  func answers(example: Case) async throws {
    let result = try await Self.result(of: example, probes: Self.probes(of: example))
    #expect(result.answer.word == example.answer, "\(result)")
    if example.answer != "unknown" { #expect(result.confidence == example.confidence) }
    guard case .unknown(let needs) = result.answer, let words = example.words else { return }
    #expect(needs.reason == .notSent)
    #expect(needs.detail?.contains(words) == true, "\(needs)")
    let chinese = MessageCatalogue.text(needs.detail ?? "", in: .simplifiedChinese)
    #expect(chinese != needs.detail)
  }

  @Test(
    "The name to ask for by hand has the domain that was asked for",
    arguments: [
      ("DNS A shop.shop.svc.example.org. @10.96.0.10", "shop.shop.svc.example.org"),
      ("DNS A other.shop.svc. @10.96.0.10", "shop.shop.svc.cluster.local"),
      ("", "shop.shop.svc.cluster.local"),
    ])
  func domain(sent: String, name: String) async throws {
    let example = Case(
      testDescription: "", check: "cluster-name",
      dns: #"\#(Self.unknownName),"sent":"\#(sent)""#, answer: "no")
    let result = try await Self.result(of: example, probes: Self.probes(of: example))
    #expect(result.evidence.first?.command?.hasSuffix(" nslookup \(name)") == true)
  }

  @Test("Says nothing where nobody was inside", arguments: ["cluster-ip-answers", "cluster-name"])
  func outside(check: String) async throws {
    let example = Case(testDescription: "", check: check, answer: "")
    #expect(try await Self.result(of: example, probes: "{}").answer.word == "notApplicable")
  }

  private static func probes(of example: Case) -> String {
    let pods = [("shop-1", example.podIP), ("shop-2", example.otherPodIP)].compactMap { pod, told in
      told.map { #"{"namespace":"shop","pod":"\#(pod)","port":80,\#($0)}"# }
    }.joined(separator: ",")
    let proxy = example.serviceProxy.map {
      #"{"namespace":"shop","service":"shop","port":80,\#($0)}"#
    }
    return """
      {"vantage":\(example.vantage),"podIP":[\(pods)],"serviceProxy":[\(proxy ?? "")],
       "clusterIP":[{"namespace":"shop","service":"shop","port":80,\(example.clusterIP)}],
       "clusterDNS":[{"namespace":"shop","service":"shop",\(example.dns)}]}
      """
  }

  private static func result(of example: Case, probes: String) async throws -> CheckResult {
    let setting = try await ServiceChecksSetting.objects(
      [example.service, ShopObject.pod()] + example.objects, probes: probes)
    var context = setting.context
    context.parameters = example.parameters
    let check = try #require(ServiceChecks.all[example.check])
    let service = try #require(setting.services.first)
    return await check.answer(about: service, in: context)
  }
}
