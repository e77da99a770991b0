import KubeClient
import Synchronization
import Testing

@testable import Diagnosis

@Suite("What NetworkPolicies say of a connection")
struct PolicyQuestionTests {
  @Test("Every case", arguments: PolicyCases.names)
  func cases(name: String) async throws {
    let file = try PolicyCases.load(name)
    #expect(!file.made.isEmpty)
    for example in file.cases {
      #expect(!example.asks.isEmpty)
      for ask in example.asks {
        let verdict = try await file.verdict(on: ask, in: example)
        let place = "\(example.name): \(ask.from) to \(ask.to):\(ask.port)"
        #expect(verdict.words.says == ask.says, "\(place): \(verdict)")
        if let by = ask.by { #expect(verdict.words.by == by, "\(place)") }
        if let lacks = ask.lacks { #expect(verdict.words.lacks == lacks, "\(place)") }
      }
    }
  }

  @Test("A namespace's labels are looked at only where its name does not decide")
  func labelsOnDemand() {
    let looks = Mutex(0)
    let namespace = PolicyNamespace(
      "edge",
      labels: {
        looks.withLock { $0 += 1 }
        return ["team": "edge"]
      }())
    let name = "kubernetes.io/metadata.name"
    #expect(namespace.matches(LabelSelector(matchLabels: [:])) == .yes)
    #expect(namespace.matches(LabelSelector(matchLabels: [name: "edge"])) == .yes)
    #expect(namespace.matches(LabelSelector(matchLabels: [name: "x", "team": "edge"])) == .no)
    #expect(looks.withLock { $0 } == 0)
    #expect(namespace.matches(LabelSelector(matchLabels: [name: "edge", "team": "edge"])) == .yes)
    #expect(looks.withLock { $0 } == 1)
  }

  @Test(
    "The API server's address is looked up only where a rule speaks of addresses",
    arguments: [
      (#"{"podSelector":{}}"#, 0), (#"{"podSelector":{},"ingress":[{}]}"#, 0),
      (#"{"podSelector":{},"ingress":[{"from":[{"namespaceSelector":{}}]}]}"#, 0),
      (#"{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/8"}}]}]}"#, 1),
    ])
  func addressOnDemand(spec: String, times: Int) async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.pod(), ShopObject.policy(spec),
    ])
    let pod = try #require(setting.context.inventory.pods.all.first)
    let looks = Mutex(0)
    let question = PolicyQuestion(
      client: .apiServer {
        looks.withLock { $0 += 1 }
        return ["10.0.0.5"]
      }, target: PolicyPod(pod, in: PolicyNamespace("shop", labels: [:])), port: 80,
      protocol: "TCP")
    _ = question.verdict { _ in .value(setting.context.inventory.networkPolicies.all) }
    #expect(looks.withLock { $0 } == times)
  }
}
