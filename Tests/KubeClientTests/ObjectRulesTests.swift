import Foundation
import KubeClient
import Testing

@Suite struct ObjectRulesTests {
  private func pod(_ name: String, _ metadata: String = "", spec: String = "{}") -> String {
    #"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"\#(name)"\#(metadata)},"spec":\#(spec)}"#
  }

  private func names(_ reader: SnapshotReader) async -> [String] {
    (await reader.list(Pod.self, namespace: nil).value ?? []).map { "\($0.namespace)/\($0.name)" }
  }

  @Test func aMissingNamespaceIsDefaultAndClusterKindsHaveNone() async throws {
    let reader = try read(
      pod("a") + pod("b", #","namespace":"x""#)
        + #"{"apiVersion":"v1","kind":"Node","metadata":{"name":"n","namespace":"odd"}}"#)
    #expect(await names(reader) == ["default/a", "x/b"])
    #expect(await reader.list(Node.self, namespace: "x").value?.first?.namespace == "")
  }

  @Test func listsOfAKindLendItToTheirItems() async throws {
    let items = #"[{"metadata":{"name":"b"},"spec":{}},{"metadata":{"name":"a"},"spec":{}}]"#
    for text in [
      #"{"kind":"PodList","apiVersion":"v1","items":\#(items)}"#,
      #"{"items":\#(items),"apiVersion":"v1","kind":"PodList"}"#,
      "[\(pod("b")),\(pod("a"))]", pod("b") + "\n---\n" + pod("a"),
      #"{"kind":"List","items":[{"kind":"PodList","apiVersion":"v1","items":\#(items)}]}"#,
      "kind: PodList\napiVersion: v1\nitems: \(items)\n",
    ] {
      let reader = try read(text)
      #expect(await names(reader) == ["default/a", "default/b"])
      #expect(reader.cluster.warnings.isEmpty)
    }
  }

  @Test func itemsWithoutAKindAreWarnedOf() throws {
    let reader = try read(#"{"kind":"List","items":[{"metadata":{}},7,\#(pod("a"))]}"#)
    #expect(reader.cluster.warnings.count == 2)
    #expect(
      reader.cluster.warnings.contains("standard input: item 2: expected object, found number"))
  }

  @Test func theNewestOfSeveralWinsInAnyOrder() async throws {
    func versions(_ texts: [String]) -> [[String]] { [texts, texts.reversed()] }
    let byVersion = [
      pod("a", #","resourceVersion":"9","uid":"old""#),
      pod("a", #","resourceVersion":"10","uid":"new""#),
    ]
    let byAge = [
      pod("a", #","creationTimestamp":"2026-01-02T00:00:00Z","uid":"new""#),
      pod("a", #","creationTimestamp":"2026-01-01T00:00:00Z","uid":"old""#),
    ]
    for texts in versions(byVersion) + versions(byAge) {
      let reader = try read(texts.joined(separator: "\n"))
      let pods = try #require(await reader.list(Pod.self, namespace: nil).value)
      #expect(pods.map(\.metadata.uid) == ["new"])
      #expect(
        reader.cluster.warnings == ["Pod default/a is given more than once; the newest is used"])
    }
    let one = pod("a", #","uid":"u""#)
    let other = pod("a", #","uid":"u","labels":{"x":"y"}"#)
    let uids = try await versions([one, other]).asyncMap { texts in
      canonical((await (try read(texts.joined())).list(Pod.self, namespace: nil)).value ?? [])
    }
    #expect(Set(uids).count == 1)
    #expect(try read(pod("a") + pod("a")).cluster.warnings.isEmpty)
  }

  @Test(arguments: [
    ("serving.knative.dev/v1", "Service", "Service.serving.knative.dev"),
    ("config.openshift.io/v1", "Ingress", "Ingress.config.openshift.io"),
    ("cert-manager.io/v1", "Certificate", "Certificate.cert-manager.io"),
    ("v1", "PodTemplate", "PodTemplate"),
    ("apps/v1", "ControllerRevision", "ControllerRevision.apps"),
    ("v1", "Deployment", "Deployment"),
  ])
  func foreignKindsAreCountedOnly(_ version: String, _ kind: String, _ label: String) throws {
    let reader = try read(
      pod("a")
        + #"{"apiVersion":"\#(version)","kind":"\#(kind)","metadata":{"name":"x"},"spec":{}}"#)
    #expect(reader.otherKinds == [label: 1])
    #expect(reader.cluster.warnings.isEmpty)
  }

  @Test func oldIngressesAreUnderstood() async throws {
    let reader = try read(
      """
      apiVersion: extensions/v1beta1
      kind: Ingress
      metadata: {name: old}
      spec:
        backend: {serviceName: fallback, servicePort: http}
        rules:
        - http: {paths: [{path: /, backend: {serviceName: shop, servicePort: 80}}]}
      """)
    let ingress = try #require(await reader.list(Ingress.self, namespace: nil).value?.first)
    #expect(ingress.defaultBackend?.serviceName == "fallback")
    #expect(ingress.defaultBackend?.servicePort == .string("http"))
    #expect(ingress.rules.first?.paths.first?.backend.serviceName == "shop")
    #expect(ingress.rules.first?.paths.first?.backend.servicePort == .int(80))
  }

  @Test func unreadableObjectsAreNamedAndRemembered() async throws {
    let reader = try read(
      #"{"kind":"List","items":[\#(pod("ok", #","namespace":"x""#)),"#
        + pod("bad", spec: #"{"containers":[{"name":"c","ports":"80"}]}"#) + ","
        + #"{"apiVersion":"v1","kind":"Service","metadata":{}}]}"#)
    #expect(
      reader.cluster.warnings == [
        "standard input: item 2 (Pod bad): spec.containers[0].ports: expected array, found string",
        "standard input: item 3 (Service): metadata.name: expected string, found nothing",
      ])
    #expect(reader.skipped.map(\.kind) == ["Pod", "Service"])
    #expect(reader.skipped.map(\.namespace) == ["default", "default"])
    #expect(reader.skipped == reader.cluster.skipped)
    #expect(await names(reader) == ["x/ok"])
    // One Pod of that namespace is there and cannot be read: that is not an empty list.
    #expect(await reader.list(Pod.self, namespace: "default").unavailable?.reason == .notCaptured)
    #expect(await reader.list(Service.self, namespace: nil).unavailable?.reason == .notCaptured)
  }

  @Test func manifestsAreToldFromObjects() throws {
    #expect(try read(pod("a")).isManifestOnly)
    #expect(try read(pod("a", #","creationTimestamp":null"#)).cluster.isManifestOnly)
    #expect(try !read(pod("a", #","uid":"u""#)).isManifestOnly)
    let service = #"{"apiVersion":"v1","kind":"Service","metadata":{"name":"s"},"status":"#
    #expect(try read(service + #"{"loadBalancer":{}}}"#).isManifestOnly)
    #expect(
      try !read(service + #"{"loadBalancer":{"ingress":[{"ip":"1.2.3.4"}]}}}"#).isManifestOnly)
    #expect(
      try !read(#"{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}}"#).isManifestOnly)
  }

  @Test func theClockIsTheNewestTimeThatHasPassed() throws {
    let early = #","creationTimestamp":"2026-01-01T00:00:00Z""#
    func clock(_ metadata: String, status: String = "{}") throws -> Double {
      let text = pod("a", early + metadata).dropLast() + #","status":\#(status)}"#
      return try read(String(text)).clock.timeIntervalSince1970
    }
    let base = 1_767_225_600.0
    #expect(try clock("") == base)
    #expect(try clock(#","annotations":{"startTime":"2030-01-01T00:00:00Z"}"#) == base)
    #expect(try clock(#","deletionTimestamp":"2030-01-01T00:00:00Z""#) == base)
    #expect(try clock(#","managedFields":[{"time":"2030-01-01T00:00:00Z"}]"#) == base)
    #expect(try clock("", status: #"{"startTime":"1970-01-01T00:00:00Z"}"#) == base)
    #expect(try clock("", status: #"{"startTime":"2026-01-01T01:00:00+00:30"}"#) == base + 1800)
    let foreign =
      #"{"apiVersion":"a.b/v1","kind":"X","metadata":{"creationTimestamp":"2030-01-01T00:00:00Z"}}"#
    #expect(try read(pod("a", early) + foreign).clock.timeIntervalSince1970 == base)
    #expect(try read(pod("a")).clock == Date(timeIntervalSince1970: 0))
    let given = Date(timeIntervalSince1970: 5)
    #expect(try read(pod("a", early), clock: given).clock == given)
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
    var result: [T] = []
    for element in self { result.append(try await body(element)) }
    return result
  }
}
