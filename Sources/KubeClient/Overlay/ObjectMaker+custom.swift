/// What custom resources make, as far as they say.
extension ObjectMaker {
  /// Those that name what they make after themselves unless they say otherwise, and whether they make
  /// it in several namespaces.
  private static let namesakes: [String: (kinds: Set<ObjectKind>, isEverywhere: Bool)] = [
    "Bundle.trust.cert-manager.io": ([.configMap, .secret], true),
    "ClusterBundle.trust-manager.io": ([.configMap, .secret], true),
    "ClusterExternalSecret.external-secrets.io": ([.secret], true),
    "ExternalSecret.external-secrets.io": ([.configMap, .secret], false),
    "ExternalSecret.kubernetes-client.io": ([.secret], false),
    "OnePasswordItem.onepassword.com": ([.secret], false),
    "SealedSecret.bitnami.com": ([.secret], false),
    "VaultSecret.ricoberger.de": ([.secret], false),
  ]

  /// Those that bring whole applications, into whichever namespace.
  private static let deployers: Set<String> = [
    "Application.argoproj.io", "ApplicationSet.argoproj.io", "Bundle.fleet.cattle.io",
    "HelmChart.helm.cattle.io", "HelmRelease.helm.toolkit.fluxcd.io",
    "Kustomization.kustomize.toolkit.fluxcd.io",
  ]

  /// Groups of which no kind makes anything that others mount, but for what it names itself.
  private static let telling: Set<String> = [
    "cert-manager.io", "acme.cert-manager.io", "external-secrets.io",
    "generators.external-secrets.io", "secrets-store.csi.x-k8s.io", "cilium.io", "cloud.google.com",
    "configuration.konghq.com", "crd.projectcalico.org", "elbv2.k8s.aws", "gateway.envoyproxy.io",
    "k8s.nginx.org", "karpenter.sh", "keda.sh", "kind.x-k8s.io", "linkerd.io", "metallb.io",
    "monitoring.coreos.com", "networking.gke.io", "networking.istio.io", "policy.linkerd.io",
    "projectcalico.org", "projectcontour.io", "route.openshift.io", "security.istio.io",
    "security.openshift.io", "serving.knative.dev", "telemetry.istio.io", "traefik.containo.us",
    "traefik.io",
  ]
  private static let tellingKinds: Set<String> = [
    "AnalysisTemplate.argoproj.io", "AppProject.argoproj.io",
    "ClusterAnalysisTemplate.argoproj.io", "Rollout.argoproj.io",
  ]

  /// Takes an object of a kind that kdoctor does not read; nil where it makes nothing.
  init?(custom json: JSONObject, kind: String, group: String) {
    // Whatever belongs to Kubernetes itself makes none, and so does what is no object of an API.
    guard group.contains("."), !group.hasSuffix(".k8s.io"), let metadata = json.cursor("metadata"),
      let name = (try? metadata.string("name")) ?? nil
    else { return nil }
    let home = (try? metadata.string("namespace")) ?? nil
    let fullKind = "\(kind).\(group)"
    let title = "\(kind) \(name)"
    let named = Self.names(in: json)
    if let namesake = Self.namesakes[fullKind] {
      self.init(
        title, makes: namesake.kinds, in: namesake.isEverywhere ? nil : home,
        names: named.isEmpty ? [name] : named)
    } else if Self.telling.contains(group) || Self.tellingKinds.contains(fullKind) {
      guard !named.isEmpty else { return nil }
      self.init(title, makes: [.secret], in: home, names: named)
    } else if !named.isEmpty, ["Secret", "Certificate"].contains(where: { kind.contains($0) }) {
      self.init(title, makes: [.secret], in: home, names: named)
    } else {
      self.init(
        title, makes: [.configMap, .persistentVolumeClaim, .secret],
        in: Self.deployers.contains(fullKind) ? nil : home, names: nil)
    }
  }

  /// The names that an object gives to what it makes, in the fields that are usual for that.
  private static func names(in json: JSONObject) -> Set<String> {
    guard let spec = json.cursor("spec") else { return [] }
    let made = [
      text(spec, "secretName"), spec.cursor("target").flatMap { text($0, "name") },
      spec.cursor("destination").flatMap { text($0, "name") }, text(spec, "externalSecretName"),
      spec.cursor("externalSecretSpec")?.cursor("target").flatMap { text($0, "name") },
      spec.cursor("managedSecretReference").flatMap { text($0, "secretName") },
    ]
    let listed: [SecretObject] = (try? spec.array("secretObjects")) ?? []
    return Set((made + listed.map(\.secretName)).compactMap { $0 }.filter { !$0.isEmpty })
  }

  private static func text(_ json: JSONObject, _ key: StaticString) -> String? {
    (try? json.string(key)) ?? nil
  }

  /// A Secret that is made of what a SecretProviderClass mounts.
  private struct SecretObject: JSONReadable {
    var secretName: String?
    init(json: JSONObject) throws { secretName = try json.string("secretName") }
  }
}
