import KubeClient

/// What belongs together: a workload, its Pods, the Services and the routes that lead there.
struct Application: Sendable {
  /// The workload, or the object that is a target of its own.
  var target: ObjectReference
  var workload: Workload?
  /// The Pods that count: without finished ones, replaced ones, and those on their way out.
  var pods: [Pod]
  /// Pods that were asked for and do not exist.
  var missingPods: MissingPods?
  var services: [Service]
  var routes: [IngressRoute]
  /// Everything above and why it was joined, sorted.
  var members: [Member]
  /// Why the target itself, or what may be in it, could not be read.
  var unread: [Unavailable] = []

  /// The Pods of the application that a Service selects.
  func pods(selectedBy service: Service) -> [Pod] {
    guard let selector = service.selector else { return [] }
    let labels = LabelSelector(matchLabels: selector)
    return pods.filter { labels.matches($0.metadata.labels) }
  }
}

/// Pods that a workload asks for and that do not exist.
struct MissingPods: Sendable, Hashable {
  var wanted: Int
  var created: Int
  /// Whether they take the place of Pods that are still on their way out.
  var isReplacing: Bool
  /// The controller that fails to make them: the ReplicaSet of a Deployment, else the workload.
  var creator: ObjectReference
}

/// The part of an Ingress that leads to an application.
struct IngressRoute: Sendable {
  var ingress: Ingress
  /// The backends that lead to the application, or evidently mean to.
  var backends: [Backend]

  /// One path of a rule, or the default backend.
  struct Backend: Sendable {
    /// Nil where every host is meant.
    var host: String?
    var path: String?
    var pathType: String?
    var backend: IngressBackend
    /// Where it stands, as a JSON pointer, for example `/spec/rules/0/http/paths/1/backend`.
    var pointer: String

    /// `host/path` as a person writes it; `*` for every host.
    var text: String { (host.flatMap { $0.isEmpty ? nil : $0 } ?? "*") + (path ?? "/") }
  }
}

/// A Pod, or Pods that should exist, as the checks of the Pod stretch see them.
struct PodSubject: Sendable {
  /// The Pod; nil where it does not exist.
  var pod: Pod?
  /// What the Pod, or its template, asks for.
  var spec: PodSpec
  var labels: [String: String]
  /// Set where the Pod does not exist.
  var missing: MissingPods?
  /// The Pod, or the workload that asks for it.
  var reference: ObjectReference
  /// The Pod's containers in the order in which they start; none where it does not exist. Made once,
  /// since nearly every check looks at them.
  let containers: [ContainerView]

  /// A Pod as it is.
  init(_ pod: Pod) {
    self.pod = pod
    spec = pod.spec
    labels = pod.metadata.labels
    reference = pod.reference
    containers = ContainerView.all(of: pod)
  }

  /// Pods that a workload's template asks for and that do not exist.
  init(_ missing: MissingPods, of workload: Workload) {
    self.missing = missing
    spec = workload.template.spec
    labels = workload.template.labels
    reference = workload.reference
    containers = []
  }
}
