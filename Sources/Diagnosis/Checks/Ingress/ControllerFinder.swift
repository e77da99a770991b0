import KubeClient

/// Finds the Pods of the controller that serves an Ingress.
struct ControllerFinder {
  /// The class that the Ingress names, or the default one.
  let className: String?
  /// The class' object, where it exists.
  let ingressClass: IngressClass?
  /// What is known of the controller; nil where its string is unknown.
  let known: KnownController?
  /// Words that tell the controller from others, for those that are not known.
  let words: Set<String>

  /// The controller's string; empty where only a class name is known.
  var controller: String { ingressClass?.controller ?? "" }

  /// Takes the controller of an Ingress' class.
  init(_ ingress: Ingress, in context: CheckContext) {
    let classes = context.inventory.ingressClasses
    let name = ingress.className.flatMap { $0.isEmpty ? nil : $0 }
    let found = name.map { classes.named($0) } ?? classes.all.first(where: \.isDefault)
    self.init(className: name ?? found?.name, ingressClass: found)
  }

  /// Takes the controller of a class.
  init(_ ingressClass: IngressClass) {
    self.init(className: ingressClass.name, ingressClass: ingressClass)
  }

  private init(className: String?, ingressClass: IngressClass?) {
    self.className = className
    self.ingressClass = ingressClass
    let controller = ingressClass?.controller ?? ""
    known =
      controller.isEmpty
      ? className.flatMap(KnownController.ofClass) : KnownController.of(controller)
    words = Self.words(of: controller).union(Self.words(of: className ?? ""))
  }

  /// The live Pods of the controller, ready ones first; those of the application never count for a
  /// controller that is only guessed from its name.
  ///
  /// - Parameter isThorough: whether to look at every Pod there is where none carries a usual label.
  func pods(in context: CheckContext, isThorough: Bool = true) -> [Pod] {
    let named = context.inventory.namedControllers
    if !named.isEmpty { return Self.readyFirst(named) }
    let name = controller.isEmpty ? "class " + (className ?? "") : controller
    let found = context.inventory.controllers.value(of: (isThorough ? "" : "labelled ") + name) {
      search(context.inventory, isThorough: isThorough)
    }
    guard known == nil, !found.isEmpty else { return found }
    let own = Set(context.application.pods.map(\.reference))
    return found.filter { !own.contains($0.reference) }
  }

  private func search(_ inventory: Inventory, isThorough: Bool) -> [Pod] {
    guard known != nil || !words.isEmpty else { return [] }
    var found: [Pod] = []
    if let known, !known.names.isEmpty {
      let labelled = inventory.pods(labelled: KnownController.labels)
      found = preferringUsual(labelled.all.filter(isController), of: known)
      if !labelled.isLoaded { return [] }
    }
    if isThorough, !found.contains(where: ServicePods.isReady) {
      // Under labels of its own it can be anywhere, which takes a look at every Pod there is.
      found = inventory.everyPod.all.filter(isController)
    }
    return Self.readyFirst(found)
  }

  private static func readyFirst(_ pods: [Pod]) -> [Pod] {
    pods.filter(ServicePods.isReady) + pods.filter { !ServicePods.isReady($0) }
  }

  /// The Pods where the controller is mostly installed if some is ready there, else all.
  private func preferringUsual(_ pods: [Pod], of known: KnownController) -> [Pod] {
    let usual = pods.filter { known.namespaces.contains($0.namespace) }
    return usual.contains(where: ServicePods.isReady) ? usual : pods
  }

  /// Whether some Pod says on its command line that it serves Ingresses without a class.
  static func servesUnclassed(_ pod: Pod) -> Bool {
    pod.spec.containers.contains { container in
      (container.command + container.args).contains {
        $0 == "--watch-ingress-without-class" || $0 == "--watch-ingress-without-class=true"
      }
    }
  }

  private func isController(_ pod: Pod) -> Bool {
    guard ServicePods.isLive(pod) else { return false }
    if isNamedByArguments(of: pod) { return true }
    if let known { return known.matches(pod) }
    let texts =
      KnownController.nameKeys.compactMap { pod.metadata.labels[$0] } + [pod.name]
      + pod.spec.containers.map { KnownController.repository(of: $0.image) }
    return texts.contains { !words.isDisjoint(with: Self.tokens(of: $0)) }
  }

  /// Whether a Pod says on its command line that it serves the class.
  private func isNamedByArguments(of pod: Pod) -> Bool {
    var wanted: Set<String> = []
    if !controller.isEmpty { wanted.insert("--controller-class=\(controller)") }
    if let className { wanted.insert("--ingress-class=\(className)") }
    return pod.spec.containers.contains { container in
      (container.command + container.args).contains { wanted.contains($0) }
    }
  }

  /// The words of a controller's string that no other controller has.
  static func words(of controller: String) -> Set<String> {
    Set(tokens(of: controller).filter { $0.count > 2 && !generic.contains($0) })
  }

  private static func tokens(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let generic: Set<String> = [
    "com", "org", "net", "dev", "k8s", "kubernetes", "ingress", "ingresses", "controller", "class",
    "ingressclass", "networking", "cloud", "default", "www", "app", "apps", "internal", "external",
    "public", "private", "gateway", "proxy", "web", "test", "prod", "example",
  ]
}
