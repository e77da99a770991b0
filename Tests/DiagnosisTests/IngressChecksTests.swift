import KubeClient
import Testing

@testable import Diagnosis

@Suite struct IngressChecksTests {
  @Test(arguments: [
    ("healthy", "ingress-class-set", "yes"), ("healthy", "ingress-class-exists", "yes"),
    ("healthy", "ingress-controller-running", "yes"), ("healthy", "ingress-backends", "yes"),
    ("healthy", "tls-secret-exists", "notApplicable"),
    ("healthy", "rewrite-valid", "notApplicable"), ("healthy", "visit-ingress", "yes"),
    ("healthy", "visit-public", "unknown"),
    ("ing-no-class", "ingress-class-set", "no"),
    ("ing-class-missing", "ingress-class-exists", "no"),
    ("ing-controller-down", "ingress-controller-running", "no"),
    ("ing-service-name", "ingress-backends", "no"),
    ("ing-service-name", "backend-service-exists", "no"),
    ("ing-service-port", "backend-service-exists", "yes"),
    ("ing-service-port", "backend-port-matches", "no"),
    ("ing-port-name", "backend-port-matches", "no"),
    ("ing-tls-secret", "tls-secret-exists", "no"), ("ing-tls-secret", "visit-ingress", "yes"),
    ("svc-selector", "backend-endpoints", "no"), ("svc-target-port", "backend-answers", "no"),
    ("svc-target-port", "visit-ingress", "no"),
  ])
  func recording(name: String, check: String, answer: String) async throws {
    let setting = try await ServiceChecksSetting.recording(name)
    #expect(try await setting.ingress(check).answer.word == answer)
  }

  @Test(arguments: [
    (
      "ing-service-name", "backend-service-exists",
      #"[{"op":"replace","path":"/spec/rules/0/http/paths/0/backend/service/name","value":"shop"}]"#
    ),
    (
      "ing-service-port", "backend-port-matches",
      #"[{"op":"replace","path":"/spec/rules/0/http/paths/0/backend/service/port","#
        + #""value":{"number":80}}]"#
    ),
    (
      "ing-port-name", "backend-port-matches",
      #"[{"op":"replace","path":"/spec/rules/0/http/paths/0/backend/service/port","#
        + #""value":{"name":"http"}}]"#
    ),
    ("ing-no-class", "ingress-class-set", #"{"spec":{"ingressClassName":"nginx"}}"#),
    ("ing-class-missing", "ingress-class-exists", #"{"spec":{"ingressClassName":"nginx"}}"#),
  ])
  func patch(name: String, check: String, patch: String) async throws {
    let setting = try await ServiceChecksSetting.recording(name)
    #expect(try await setting.ingress(check).facts["patch"] == patch)
  }

  @Test func runningClassIsSuggested() async throws {
    let result = try await ServiceChecksSetting.recording("ing-controller-down")
      .ingress("ingress-controller-running")
    #expect(result.confidence == .inferred)
    #expect(result.facts["controller"] == "traefik.io/ingress-controller")
    #expect(result.facts["suggestion"] == "nginx")
  }

  @Test func controllerBeyondTheRecordingIsUnknown() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.pod(), ShopObject.plainService, ShopObject.ingress(),
      ShopObject.ingressClass("nginx", controller: "k8s.io/ingress-nginx"),
    ])
    #expect(try await setting.ingress("ingress-controller-running").answer.word == "unknown")
  }

  @Test func controllerThatIsNotReadyIsDown() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.plainService, ShopObject.ingress(),
      ShopObject.ingressClass("nginx", controller: "k8s.io/ingress-nginx"),
      ShopObject.pod(
        "c", labels: #"{"app.kubernetes.io/name":"ingress-nginx"}"#, ready: false,
        namespace: "ingress-nginx"),
    ])
    let result = try await setting.ingress("ingress-controller-running")
    #expect(result.answer == .no)
    #expect(result.facts["controllerPod"] == "c")
  }

  @Test func cloudControllersAreNotAskedFor() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.plainService, ShopObject.ingress(), ShopObject.controller,
      ShopObject.ingressClass("nginx", controller: "eks.amazonaws.com/alb"),
    ])
    #expect(try await setting.ingress("ingress-controller-running").answer == .notApplicable)
  }

  @Test func unknownControllerIsFoundByItsName() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.plainService, ShopObject.ingress(),
      ShopObject.ingressClass("nginx", controller: "acme.example/zorro-ingress"),
      ShopObject.pod(
        "zorro-7f", labels: #"{"app":"zorro"}"#, namespace: "edge", image: "acme/zorro:1"),
    ])
    #expect(try await setting.ingress("ingress-controller-running").answer == .yes)
  }

  @Test func whoamiIsNoTraefik() {
    #expect(KnownController.repository(of: "traefik/whoami:v1@sha256:ab") == "traefik/whoami")
    #expect(KnownController.of("traefik.io/ingress-controller")?.images.contains("whoami") == false)
  }

  @Test(arguments: [
    ("/app(/|$)(.*)", "/$2", "yes"), ("/app", "/$2", "no"), ("/app", "/", "yes"),
    ("/app/(?:x)(.*)", "/$1", "yes"), ("/app/(?:x)", "/$1", "no"),
  ])
  func rewrite(path: String, target: String, answer: String) async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.plainService,
      ShopObject.ingress(
        path: path, annotations: #"{"nginx.ingress.kubernetes.io/rewrite-target":"\#(target)"}"#),
      ShopObject.ingressClass("nginx", controller: "k8s.io/ingress-nginx"),
    ])
    #expect(try await setting.ingress("rewrite-valid").answer.word == answer)
  }

  @Test(arguments: [
    (404, 200, "/", "no"), (404, 404, "/", "yes"), (404, 200, "/api", "yes"),
    (503, 200, "/", "no"), (503, 503, "/", "yes"), (301, 200, "/", "yes"), (500, 500, "/", "yes"),
  ])
  func visit(ingress: Int, service: Int, path: String, answer: String) async throws {
    let setting = try await ServiceChecksSetting.objects(
      [
        ShopObject.plainService, ShopObject.ingress(path: path), ShopObject.controller,
        ShopObject.ingressClass("nginx", controller: "k8s.io/ingress-nginx"),
      ],
      probes: """
        {"serviceProxy":[{"namespace":"shop","service":"shop","port":80,"status":\(service)}],
         "ingressControllerPortForward":[{"namespace":"shop","ingress":"shop",
          "host":"shop.example.com","path":"\(path)","status":\(ingress)}]}
        """)
    #expect(try await setting.ingress("visit-ingress").answer.word == answer)
  }

  @Test func secretWithoutKeyIsUnusable() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.plainService,
      ShopObject.ingress(
        spec: #""ingressClassName":"nginx","tls":[{"hosts":["x"]},{"secretName":"cert"}],"#),
      """
      {"apiVersion":"v1","kind":"Secret","metadata":{"name":"cert","namespace":"shop"},
       "type":"Opaque","data":{"tls.crt":""}}
      """,
    ])
    #expect(try await setting.ingress("tls-secret-exists").answer == .yes)
    let result = try await setting.ingress("tls-secret-usable")
    #expect(result.answer == .no)
    #expect(result.facts["missing"] == "tls.key")
    #expect(result.facts["existing"] == "tls.crt")
  }

  @Test func manifestsDoNotKnowTheCluster() async throws {
    let setting = try await ServiceChecksSetting.recording(
      "ing-class-missing", file: "manifest.yaml")
    #expect(try await setting.ingress("ingress-class-exists").answer.word == "unknown")
    #expect(try await setting.ingress("ingress-controller-running").answer == .notApplicable)
    #expect(try await setting.ingress("ingress-backends").answer == .yes)
  }
}
