import Flowchart
import KubeClient
import Testing

@testable import Diagnosis

@Suite struct ServiceChecksTests {
  @Test(arguments: [
    ("healthy", "service-external", "no"), ("healthy", "service-has-selector", "yes"),
    ("healthy", "service-endpoints", "yes"), ("healthy", "endpoint-ports", "yes"),
    ("healthy", "selected-pods-ready", "yes"), ("healthy", "visit-service", "yes"),
    ("healthy", "target-port-declared", "notApplicable"),
    ("healthy", "load-balancer-pending", "no"),
    ("svc-no-selector", "service-has-selector", "no"),
    ("svc-selector", "service-endpoints", "no"), ("svc-selector", "selector-matches", "no"),
    ("svc-selector", "pods-elsewhere", "no"),
    ("svc-selector-other-ns", "selector-matches", "no"),
    ("svc-selector-other-ns", "pods-elsewhere", "no"),
    ("svc-target-port", "endpoint-ports", "yes"), ("svc-target-port", "visit-service", "no"),
    ("svc-target-port", "pods-answer", "yes"), ("svc-target-port", "target-port-matches", "no"),
    ("svc-target-port-name", "service-endpoints", "no"),
    ("svc-target-port-name", "selector-matches", "yes"),
    ("svc-target-port-name", "target-port-named", "no"),
    ("port-localhost-only", "visit-service", "no"), ("port-localhost-only", "pods-answer", "yes"),
    ("port-localhost-only", "target-port-matches", "yes"),
    ("port-localhost-only", "listens-on-localhost", "yes"),
    ("port-wrong-containerport", "pods-answer", "no"),
    ("port-wrong-containerport", "listens-on-localhost", "no"),
    ("netpol-deny", "policy-blocks", "yes"), ("healthy", "policy-blocks", "no"),
    ("not-ready-gate", "service-endpoints", "no"),
    ("not-ready-gate", "selected-pods-ready", "no"),
    ("scaled-to-zero", "selector-matches", "yes"),
  ])
  func recording(name: String, check: String, answer: String) async throws {
    let setting = try await ServiceChecksSetting.recording(name)
    #expect(try await setting.service(check).answer.word == answer)
  }

  @Test func selectorIsCorrectedByPatch() async throws {
    let result = try await ServiceChecksSetting.recording("svc-selector")
      .service("pods-elsewhere")
    #expect(result.facts["difference"] == "app=shopp ≠ app=shop")
    #expect(result.facts["suggestion"] == "app=shop")
    #expect(result.facts["patch"] == #"{"spec":{"selector":{"app":"shop"}}}"#)
  }

  @Test func targetPortIsCorrectedByPatch() async throws {
    let number = try await ServiceChecksSetting.recording("svc-target-port")
      .service("target-port-matches")
    #expect(number.confidence == .proven)
    #expect(number.facts["declared"] == "80 (http)")
    #expect(
      number.facts["patch"]
        == #"[{"op":"replace","path":"/spec/ports/0/targetPort","value":80}]"#)
    let name = try await ServiceChecksSetting.recording("svc-target-port-name")
      .service("target-port-named")
    #expect(
      name.facts["patch"]
        == #"[{"op":"replace","path":"/spec/ports/0/targetPort","value":"http"}]"#)
  }

  @Test func missingKeyIsRemovedFromSelector() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.pod(),
      ShopObject.service(#"{"selector":{"app":"shop","tier":"web"},"ports":[{"port":80}]}"#),
    ])
    let result = try await setting.service("selector-matches")
    #expect(result.facts["difference"] == "tier=web ≠ ∅")
    #expect(result.facts["patch"] == #"{"spec":{"selector":{"tier":null}}}"#)
  }

  @Test func podsInAnotherNamespaceAreFound() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.pod(namespace: "elsewhere"), ShopObject.plainService,
    ])
    let result = try await setting.service("pods-elsewhere")
    #expect(result.answer == .yes)
    #expect(result.facts["elsewhere"] == "elsewhere")
  }

  @Test func missingReadyConditionCountsAsReady() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.controller, ShopObject.plainService,
      ShopObject.slice(#"[{"addresses":["10.0.0.1"]}]"#),
    ])
    #expect(try await setting.service("service-endpoints").answer == .yes)
  }

  @Test func endpointsAreDerivedWhereNoneWereCaptured() async throws {
    let list =
      #"{"apiVersion":"v1","kind":"List","items":["# + ShopObject.pod() + ","
      + ShopObject.plainService + "]}"
    let reader = try SnapshotReader.load(["-"], standardInput: { Array(list.utf8) })
    let result = try await ServiceChecksSetting(reader, namespace: "shop")
      .service("service-endpoints")
    #expect(result.answer == .yes)
    #expect(result.confidence == .inferred)
  }

  @Test(arguments: [
    ("malformed HTTP response \"J\"", true), ("EOF", true),
    ("tls: first record does not look like a TLS handshake", true),
    ("dial tcp 10.0.0.1:80: connect: connection refused", false),
    ("dial tcp 10.0.0.1:80: i/o timeout", false), ("no endpoints available for service", false),
  ])
  func proxyMessage(text: String, isReached: Bool) async throws {
    let quoted = PatchText.quoted("error trying to reach service: " + text)
    let setting = try await ServiceChecksSetting.objects(
      [ShopObject.controller, ShopObject.plainService],
      probes: """
        {"serviceProxy":[{"namespace":"shop","service":"shop","port":80,"status":503,
          "message":\(quoted)}]}
        """)
    #expect(try await setting.service("visit-service").answer == (isReached ? .yes : .no))
  }

  @Test func manifestsAreCheckedForWiring() async throws {
    let setting = try await ServiceChecksSetting.recording(
      "svc-target-port", file: "manifest.yaml")
    #expect(try await setting.service("service-endpoints").answer == .notApplicable)
    #expect(try await setting.service("selector-matches").answer == .yes)
    let port = try await setting.service("target-port-declared")
    #expect(port.answer == .no)
    #expect(port.confidence == .suspected)
  }

  @Test func patchesAreSafeInShells() {
    #expect(PatchText.quoted("a'b\"\n") == #""a\u0027b\"\u000a""#)
    #expect(ShellCommand.word("a b'c") == #"'a b'\''c'"#)
    #expect(ShellCommand.word("app=shop") == "app=shop")
  }
}
