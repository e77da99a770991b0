import KubeClient

/// An Ingress controller that many clusters run, and how its Pods are told from others.
struct KnownController: Sendable {
  /// How its string in an IngressClass begins.
  var prefixes: [String]
  /// Values of the labels that name an application.
  var names: Set<String>
  /// How the repositories of its images end.
  var images: [String]
  /// Where it is mostly installed.
  var namespaces: [String]
  /// Whether it may run where no one sees its Pods.
  var isManaged = false
  /// Class names under which it is known without an IngressClass.
  var classes: Set<String> = []
  /// The names of the Pods that carry requests where those of the controller only steer them.
  var carriers: Set<String> = []
  /// The container ports that take requests where none is declared.
  var plainPort = 80
  var securePort = 443

  /// Labels that name an application.
  static let nameKeys = ["app.kubernetes.io/name", "app", "k8s-app", "name"]

  /// The controller of a string, if it is known.
  static func of(_ controller: String) -> KnownController? {
    all.first { known in known.prefixes.contains { controller.hasPrefix($0) } }
  }

  /// The controller that has always served a class of this name.
  static func ofClass(_ name: String) -> KnownController? {
    all.first { $0.classes.contains(name) }
  }

  /// Picks the Pods of any of them that carry their names under Kubernetes' recommended label: one list
  /// serves every class.
  static let labels = LabelSelector(matchExpressions: [
    .init(key: nameKeys[0], operator: "In", values: Set(all.flatMap(\.names)).sorted())
  ])

  /// Whether a Pod is one of the controller's; its helpers (default backends and the like) are not.
  func matches(_ pod: Pod) -> Bool {
    let labels = pod.metadata.labels
    let component = labels["app.kubernetes.io/component"] ?? labels["component"] ?? ""
    guard !Self.helpers.contains(component) else { return false }
    if Self.nameKeys.contains(where: { labels[$0].map(names.contains) ?? false }) { return true }
    return pod.spec.containers.contains { container in
      let repository = Self.repository(of: container.image)
      return images.contains { repository == $0 || repository.hasSuffix("/\($0)") }
    }
  }

  /// Whether requests to Ingresses go through a Pod of the controller's.
  func carriesRequests(_ pod: Pod) -> Bool {
    guard !carriers.isEmpty else { return true }
    let labels = pod.metadata.labels
    return (Self.nameKeys + ["app.kubernetes.io/component", "component"]).contains {
      labels[$0].map(carriers.contains) ?? false
    }
  }

  /// An image without tag and digest.
  static func repository(of image: String) -> String {
    var text = image.prefix { $0 != "@" }
    if let colon = text.lastIndex(of: ":"), !text[colon...].contains("/") { text = text[..<colon] }
    return String(text)
  }

  private static let helpers: Set<String> = [
    "default-backend", "defaultbackend", "admission-webhook", "webhook", "dashboard",
  ]

  static let all: [KnownController] = [
    .init(
      prefixes: ["k8s.io/ingress-nginx"],
      names: [
        "ingress-nginx", "rke2-ingress-nginx", "nginx-ingress-controller", "nginx-ingress-microk8s",
        "nginx-ingress", "ingress-nginx-controller",
      ],
      images: [
        "ingress-nginx/controller", "ingress-nginx/controller-chroot", "nginx-ingress-controller",
        "nginx-ingress-controller-amd64", "hardened-ingress-nginx",
      ],
      namespaces: ["ingress-nginx", "kube-system", "ingress", "nginx-ingress"], classes: ["nginx"]),
    .init(
      prefixes: ["nginx.org/ingress-controller"],
      names: ["nginx-ingress", "nginx-ingress-controller", "nginx-kic"],
      images: ["nginx/nginx-ingress", "nginx-plus-ingress", "nginx-ic/nginx-plus-ingress"],
      namespaces: ["nginx-ingress", "nginx"]),
    .init(
      prefixes: ["traefik.io/ingress-controller"],
      names: ["traefik", "traefik-ingress", "traefik-ingress-controller", "traefik-ingress-lb"],
      images: ["traefik", "traefik/traefik", "mirrored-library-traefik"],
      namespaces: ["traefik", "kube-system", "traefik-system", "traefik-v2"], classes: ["traefik"],
      plainPort: 8000, securePort: 8443),
    .init(
      prefixes: ["haproxy-ingress.github.io/controller"], names: ["haproxy-ingress"],
      images: ["jcmoraisjr/haproxy-ingress", "haproxy-ingress"],
      namespaces: ["ingress-controller", "haproxy-ingress"], plainPort: 8080, securePort: 8443),
    .init(
      prefixes: ["haproxy.org/ingress-controller", "haproxy.com/ingress-controller"],
      names: ["kubernetes-ingress", "haproxy-ingress", "haproxy-kubernetes-ingress"],
      images: ["haproxytech/kubernetes-ingress", "hapee-ingress"],
      namespaces: ["haproxy-controller", "haproxy-ingress"], classes: ["haproxy"],
      plainPort: 8080, securePort: 8443),
    .init(
      prefixes: ["projectcontour.io/"], names: ["contour", "envoy"],
      images: ["projectcontour/contour", "contour"],
      namespaces: ["projectcontour"], classes: ["contour"], carriers: ["envoy"], plainPort: 8080,
      securePort: 8443),
    .init(
      prefixes: ["ingress-controllers.konghq.com/kong"],
      names: ["kong", "ingress-kong", "kong-controller", "kong-ingress", "proxy-kong"],
      images: ["kong/kubernetes-ingress-controller", "kong-ingress-controller"],
      namespaces: ["kong", "kong-system"], classes: ["kong"], plainPort: 8000, securePort: 8443),
    .init(
      prefixes: ["istio.io/ingress-controller"],
      names: ["istio-ingressgateway", "istio-ingress", "istiod"], images: ["istio/pilot"],
      namespaces: ["istio-system", "istio-ingress"], classes: ["istio"],
      carriers: ["istio-ingressgateway", "istio-ingress"], plainPort: 8080, securePort: 8443),
    .init(
      prefixes: ["getambassador.io/ingress-controller"],
      names: ["ambassador", "emissary-ingress", "edge-stack"],
      images: ["emissaryingress/emissary", "datawire/aes", "datawire/ambassador"],
      namespaces: ["ambassador", "emissary"], classes: ["ambassador"]),
    .init(
      prefixes: ["cilium.io/ingress-controller"],
      names: ["cilium", "cilium-agent", "cilium-envoy"],
      images: ["cilium/cilium"], namespaces: ["kube-system", "cilium"], classes: ["cilium"]),
    .init(
      prefixes: ["apisix.apache.org/"],
      names: ["apisix-ingress-controller", "apisix"],
      images: ["apache/apisix-ingress-controller"], namespaces: ["ingress-apisix", "apisix"],
      classes: ["apisix"]),
    .init(
      prefixes: ["higress.io/"], names: ["higress-controller", "higress-gateway"], images: [],
      namespaces: ["higress-system"]),
    .init(
      prefixes: ["f5.com/cntr-ingress-svcs"],
      names: ["k8s-bigip-ctlr", "f5-bigip-ctlr"], images: ["k8s-bigip-ctlr"],
      namespaces: ["kube-system"], classes: ["f5"]),
    .init(
      prefixes: ["tailscale.com/"], names: ["tailscale-operator"],
      images: ["tailscale/k8s-operator"], namespaces: ["tailscale"], classes: ["tailscale"]),
    .init(
      prefixes: ["openshift.io/ingress-to-route"], names: ["router"],
      images: ["haproxy-router"], namespaces: ["openshift-ingress"], isManaged: true),
    .init(
      prefixes: ["ingress.k8s.aws/", "eks.amazonaws.com/"],
      names: ["aws-load-balancer-controller", "alb-ingress-controller"],
      images: ["aws-load-balancer-controller", "aws-alb-ingress-controller"],
      namespaces: ["kube-system"], isManaged: true, classes: ["alb"]),
    .init(
      prefixes: ["k8s.io/ingress-gce", "networking.gke.io/", "gce.k8s.io/", "k8s.io/gce"],
      names: ["glbc"], images: ["ingress-gce-glbc"], namespaces: ["kube-system"], isManaged: true,
      classes: ["gce", "gce-internal"]),
    .init(
      prefixes: ["azure/application-gateway", "azure.com/"],
      names: ["ingress-appgw", "ingress-azure"],
      images: [
        "azure-application-gateway/kubernetes-ingress", "application-gateway-kubernetes-ingress",
      ],
      namespaces: ["kube-system"], isManaged: true,
      classes: ["azure/application-gateway", "azure-application-gateway"]),
    .init(
      prefixes: ["webapprouting.kubernetes.azure.com/"], names: [],
      images: ["ingress-nginx/controller", "nginx-ingress-controller"],
      namespaces: ["app-routing-system"], isManaged: true),
    .init(
      prefixes: ["ingress.k8s.alibabacloud/"], names: ["alb-ingress-controller"],
      images: ["alb-ingress-controller"], namespaces: ["kube-system"], isManaged: true),
    .init(
      prefixes: ["oci.oraclecloud.com/"], names: ["oci-native-ingress-controller"],
      images: ["native-ingress-controller"], namespaces: ["native-ingress-controller-system"],
      isManaged: true),
    .init(
      prefixes: ["cloudflare", "ingress.cloudflare"], names: ["cloudflared"],
      images: ["cloudflare/cloudflared"], namespaces: ["cloudflare"], isManaged: true),
  ]
}
