import KubeClient
import Testing

@testable import Diagnosis

@Suite("The Pod and port that an Ingress is visited through")
struct ControllerGateTests {
  /// A ready Pod of a controller.
  struct Controller: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var string: String
    var labels: String
    var ports = "[]"
    var plain: Int?
    var secure: Int?
  }

  static let controllers: [Controller] = [
    Controller(
      testDescription: "ingress-nginx", string: "k8s.io/ingress-nginx",
      labels: #"{"app.kubernetes.io/name":"ingress-nginx"}"#,
      ports: #"[{"name":"http","containerPort":80},{"name":"https","containerPort":443}]"#,
      plain: 80, secure: 443),
    Controller(
      testDescription: "ingress-nginx without a plain port", string: "k8s.io/ingress-nginx",
      labels: #"{"app.kubernetes.io/name":"ingress-nginx"}"#,
      ports: #"[{"name":"https","containerPort":443}]"#, secure: 443),
    Controller(
      testDescription: "F5 NGINX", string: "nginx.org/ingress-controller",
      labels: #"{"app":"nginx-ingress"}"#,
      ports: #"[{"name":"http","containerPort":8080},{"name":"https","containerPort":8444}]"#,
      plain: 8080, secure: 8444),
    Controller(
      testDescription: "Traefik", string: "traefik.io/ingress-controller",
      labels: #"{"app.kubernetes.io/name":"traefik"}"#,
      ports: """
        [{"name":"metrics","containerPort":9100},{"name":"web","containerPort":8000},
         {"name":"websecure","containerPort":8443}]
        """, plain: 8000, secure: 8443),
    Controller(
      testDescription: "HAProxy, no ports declared", string: "haproxy.org/ingress-controller",
      labels: #"{"app.kubernetes.io/name":"kubernetes-ingress"}"#, plain: 8080, secure: 8443),
    Controller(
      testDescription: "Contour's Envoy", string: "projectcontour.io/contour/contour",
      labels: #"{"app":"envoy"}"#, ports: #"[{"name":"http","containerPort":8080}]"#, plain: 8080,
      secure: 8443),
    Controller(
      testDescription: "Contour itself carries nothing",
      string: "projectcontour.io/contour/contour", labels: #"{"app":"contour"}"#,
      ports: #"[{"name":"metrics","containerPort":8000}]"#),
    Controller(
      testDescription: "Kong", string: "ingress-controllers.konghq.com/kong",
      labels: #"{"app.kubernetes.io/name":"kong"}"#,
      ports: """
        [{"name":"proxy","containerPort":8000},{"name":"proxy-tls","containerPort":8443},
         {"name":"status","containerPort":8100}]
        """, plain: 8000, secure: 8443),
    Controller(
      testDescription: "Istio's gateway", string: "istio.io/ingress-controller",
      labels: #"{"app":"istio-ingressgateway"}"#,
      ports: #"[{"name":"http-envoy-prom","containerPort":15090}]"#, plain: 8080, secure: 8443),
  ]

  @Test("Is found for every controller that is known", arguments: controllers)
  func known(controller: Controller) async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.pod(), ShopObject.plainService, ShopObject.ingress(),
      ShopObject.ingressClass("nginx", controller: controller.string),
      ShopObject.pod(
        "controller-1", labels: controller.labels, ports: controller.ports,
        namespace: "controllers"),
    ])
    let ingress = try #require(setting.routes.first?.ingress)
    let plain = ControllerGate.of(ingress, .plain, in: setting.context)
    #expect(plain?.port == controller.plain)
    #expect(plain.map(\.pod) == controller.plain.map { _ in "controller-1" })
    #expect(ControllerGate.of(ingress, .secure, in: setting.context)?.port == controller.secure)
  }

  @Test("A class that does not exist has none, whatever its name resembles")
  func absentClass() async throws {
    let setting = try await ServiceChecksSetting.objects([
      ShopObject.ingress(spec: #""ingressClassName":"nginx-internal","#), ShopObject.controller,
    ])
    let ingress = try #require(setting.routes.first?.ingress)
    #expect(ControllerGate.of(ingress, .plain, in: setting.context) == nil)
  }

  @Test(
    "Places are read as they are written",
    arguments: [
      ("edge/proxy-1", "edge", "proxy-1", nil), ("edge/app=proxy", "edge", nil, "app=proxy"),
      ("edge/app=proxy,tier=a", "edge", nil, "app=proxy,tier=a"),
      ("edge", nil, nil, nil), ("/a", nil, nil, nil), ("a/", nil, nil, nil),
      ("a/b/c", nil, nil, nil), ("a/=b", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func places(text: String, namespace: String?, pod: String?, labels: String?) {
    let place = ControllerPlace(parsing: text)
    #expect(place?.namespace == namespace)
    #expect(place?.pod == pod)
    #expect(place?.labels?.text == labels)
  }
}
