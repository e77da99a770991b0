import Flowchart
import KubeClient
import Testing

@testable import Diagnosis

@Suite("Whether NetworkPolicies block the way to a Service")
struct PolicyBlocksTests {
  /// A Service with an Ingress, and its controller's Pod in another namespace.
  private static let routed = [
    ShopObject.pod(), ShopObject.plainService, ShopObject.ingress(), ShopObject.controller,
    ShopObject.ingressClass("nginx", controller: "k8s.io/ingress-nginx"),
  ]

  @Test(
    "For everybody",
    arguments: [
      (#"{"podSelector":{}}"#, true),
      (#"{"podSelector":{},"policyTypes":["Egress"]}"#, false),
      (#"{"podSelector":{"matchLabels":{"app":"other"}}}"#, false),
      (#"{"podSelector":{},"ingress":[{}]}"#, false),
      (#"{"podSelector":{},"ingress":[{"ports":[{"port":443}]}]}"#, true),
      (#"{"podSelector":{},"ingress":[{"ports":[{"port":79,"endPort":81}]}]}"#, false),
      (#"{"podSelector":{},"ingress":[{"ports":[{"port":"http"}]}]}"#, false),
      (#"{"podSelector":{},"ingress":[{"ports":[{"protocol":"UDP","port":80}]}]}"#, true),
      // Others of the namespace may come in; nobody asked for the Ingress controller.
      (#"{"podSelector":{},"ingress":[{"from":[{"podSelector":{}}]}]}"#, false),
      (#"{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/8"}}]}]}"#, false),
    ])
  func everybody(spec: String, blocks: Bool) async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.pod(), ShopObject.plainService, ShopObject.policy(spec),
    ])
    let result = try await setting.service("policy-blocks", visit: "passed")
    #expect(result.answer == (blocks ? .yes : .no))
    #expect(result.severity == (blocks ? .problem : nil))
    #expect(result.confidence == .inferred)
    #expect(result.facts["guarded"] == (blocks ? "shop" : nil))
  }

  @Test(
    "For the Ingress controller",
    arguments: [
      (#"[{"podSelector":{}}]"#, "yes"),
      (
        #"[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"ingress-nginx"}}}]"#,
        "no"
      ),
      (#"[{"namespaceSelector":{"matchLabels":{"kubernetes.io/metadata.name":"x"}}}]"#, "yes"),
      // The Namespace was not recorded.
      (#"[{"namespaceSelector":{"matchLabels":{"unknown":"label"}}}]"#, "unknown"),
      (#"[{"ipBlock":{"cidr":"10.0.0.0/24"}}]"#, "no"),
      (#"[{"ipBlock":{"cidr":"10.0.1.0/24"}}]"#, "yes"),
    ])
  func controller(peers: String, answer: String) async throws {
    let setting = try await ServiceChecksSetting.objects(
      Self.routed + [ShopObject.policy(#"{"podSelector":{},"ingress":[{"from":"# + peers + "}]}")])
    let result = try await setting.service("policy-blocks", visit: "passed")
    #expect(result.answer.word == answer)
    #expect(
      result.facts["from"] == (answer == "yes" ? "ingress-nginx/ingress-nginx-controller-1" : nil))
    #expect(!result.hidesRoot)
    guard answer == "yes" else { return }
    #expect(result.evidence.map(\.path) == ["spec.podSelector", "spec.ingress[0].from"])
  }

  @Test("By the labels of the controller's namespace", arguments: ["edge", "other"])
  func namespaceLabels(team: String) async throws {
    let setting = try await ServiceChecksSetting.objects(
      Self.routed + [
        ShopObject.namespace("ingress-nginx", labels: #"{"team":"\#(team)"}"#),
        ShopObject.policy(
          #"{"podSelector":{},"ingress":[{"from":[{"namespaceSelector":{"matchLabels":{"team":"edge"}}}]}]}"#
        ),
      ])
    let result = try await setting.service("policy-blocks", visit: "passed")
    #expect(result.answer == (team == "edge" ? .no : .yes))
  }

  @Test(
    "By what the controller may send",
    arguments: [
      (#"{"podSelector":{},"policyTypes":["Egress"]}"#, true),
      (#"{"podSelector":{},"policyTypes":["Ingress"]}"#, false),
      (#"{"podSelector":{},"policyTypes":["Egress"],"egress":[{"ports":[{"port":443}]}]}"#, true),
      (#"{"podSelector":{},"policyTypes":["Egress"],"egress":[{"ports":[{"port":80}]}]}"#, false),
      (
        #"{"podSelector":{},"egress":[{"to":[{"namespaceSelector":{},"podSelector":{"matchLabels":{"app":"shop"}}}]}]}"#,
        false
      ),
      (
        #"{"podSelector":{"matchLabels":{"app":"other"}},"policyTypes":["Egress"]}"#, false
      ),
    ])
  func egress(spec: String, blocks: Bool) async throws {
    let setting = try await ServiceChecksSetting.objects(
      Self.routed + [
        ShopObject.policy(#"{"podSelector":{},"ingress":[{}]}"#),
        ShopObject.policy(spec, namespace: "ingress-nginx"),
      ])
    let result = try await setting.service("policy-blocks", visit: "passed")
    #expect(result.answer == (blocks ? .yes : .no))
    #expect(
      result.facts["sender"] == (blocks ? "ingress-nginx/ingress-nginx-controller-1" : nil))
    #expect(result.facts["policyNamespace"] == (blocks ? "ingress-nginx" : nil))
    #expect(result.facts["from"] == nil && result.facts["guarded"] == nil)
    #expect(result.object?.namespace == (blocks ? "ingress-nginx" : nil))
  }

  @Test(
    "What the controller may send is looked at too where its visit came to nothing",
    arguments: [(504, true), (200, false)])
  func brokenHop(status: Int, blocks: Bool) async throws {
    let setting = try await ServiceChecksSetting.objects(
      Self.routed + [
        ShopObject.policy(
          #"{"podSelector":{},"policyTypes":["Egress"]}"#, namespace: "ingress-nginx")
      ],
      probes: """
        {"serviceProxy":[{"namespace":"shop","service":"shop","port":80,"status":200}],
         "ingressControllerPortForward":[{"namespace":"shop","ingress":"shop",
          "host":"shop.example.com","path":"/","status":\(status)}]}
        """)
    let result = try await setting.service("policy-blocks", visit: "passed")
    #expect(result.answer == (blocks ? .yes : .no))
    // The API server came through, but it is the controller that is kept from sending.
    #expect(result.severity == (blocks ? .problem : nil))
    #expect(result.evidence.map(\.value) == (blocks ? ["{}", "HTTP 504"] : []))
  }

  @Test("Of several Pods one that lets requests in is enough")
  func onePod() async throws {
    let blue = ShopObject.pod("blue", labels: #"{"app":"shop","colour":"blue"}"#)
    let policy = ShopObject.policy(#"{"podSelector":{"matchLabels":{"colour":"blue"}}}"#)
    let both = try await ServiceChecksSetting.objects([
      blue, ShopObject.pod(), ShopObject.plainService, policy,
    ])
    #expect(try await both.service("policy-blocks", visit: "passed").answer == .no)
    let alone = try await ServiceChecksSetting.objects([blue, ShopObject.plainService, policy])
    #expect(try await alone.service("policy-blocks", visit: "passed").answer == .yes)
  }

  @Test(
    "For the API server alone, where its visit ran into a timeout",
    arguments: [
      // The Pods that are meant to come in may well do so.
      (#"{"podSelector":{},"ingress":[{"from":[{"podSelector":{}}]}]}"#, "i/o timeout", "yes"),
      (
        #"{"podSelector":{},"ingress":[{"from":[{"podSelector":{}}]}]}"#,
        "connect: connection refused", "no"
      ),
      (#"{"podSelector":{},"ingress":[{}]}"#, "i/o timeout", "no"),
      (#"{"podSelector":{"matchLabels":{"app":"other"}}}"#, "i/o timeout", "no"),
      (
        #"{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"192.168.0.0/16"}}]}]}"#,
        "i/o timeout", "no"
      ),
      (
        #"{"podSelector":{},"ingress":[{"from":[{"ipBlock":{"cidr":"172.16.0.0/12"}}]}]}"#,
        "i/o timeout", "yes"
      ),
    ])
  func apiServer(spec: String, message: String, answer: String) async throws {
    let slice = """
      {"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice",
       "metadata":{"name":"kubernetes","namespace":"default"},"addressType":"IPv4",
       "endpoints":[{"addresses":["192.168.0.100"]}],"ports":[]}
      """
    let setting = try await ServiceChecksSetting.objects(
      [ShopObject.pod(), ShopObject.plainService, slice, ShopObject.policy(spec)],
      probes: """
        {"serviceProxy":[{"namespace":"shop","service":"shop","port":80,"status":503,
          "message":"error trying to reach service: dial tcp 10.0.0.1:80: \(message)"}]}
        """)
    let result = try await setting.service("policy-blocks", visit: "failed")
    #expect(result.answer.word == answer)
    guard answer == "yes" else { return }
    #expect(result.confidence == .suspected)
    #expect(result.severity == .warning)
    #expect(result.evidence.map(\.kind) == [.spec, .probe])
  }

  @Test("That it keeps out the API server is no fault where the controller comes through")
  func served() async throws {
    let setting = try await ServiceChecksSetting.objects(
      Self.routed + [
        ShopObject.policy(
          #"{"podSelector":{},"ingress":[{"from":[{"namespaceSelector":{}}]}]}"#)
      ],
      probes: """
        {"serviceProxy":[{"namespace":"shop","service":"shop","port":80,"status":503,
          "message":"error trying to reach service: dial tcp 10.0.0.1:80: i/o timeout"}],
         "ingressControllerPortForward":[{"namespace":"shop","ingress":"shop",
          "host":"shop.example.com","path":"/","status":200}]}
        """)
    let result = try await setting.service("policy-blocks", visit: "failed")
    #expect(result.answer == .yes)
    #expect(result.severity == .info)
  }

  @Test("A warning only where a visit passed")
  func severity() async throws {
    let visited = try await ServiceChecksSetting.recording("netpol-deny")
    #expect(try await visited.service("policy-blocks", visit: "passed").severity == nil)
    let unvisited = try await ServiceChecksSetting.recording("netpol-deny", probes: false)
    #expect(try await unvisited.service("policy-blocks", visit: "passed").severity == .problem)
  }
}
