import KubeClient

/// The Pods behind a Service.
enum ServicePods {
  /// Whether the Pod counts: neither finished nor on its way out.
  static func isLive(_ pod: Pod) -> Bool {
    pod.metadata.deletionTimestamp == nil && pod.status?.phase != "Succeeded"
      && pod.status?.phase != "Failed"
  }

  /// Whether the Pod's Ready condition says so.
  static func isReady(_ pod: Pod) -> Bool {
    pod.status?.conditions.of("Ready")?.isTrue ?? false
  }

  /// The application's own Pods that the Service selects; without any, those of the namespace.
  static func behind(_ service: Service, in context: CheckContext) -> [Pod] {
    let own = own(behind: service, in: context)
    return own.isEmpty ? inNamespace(behind: service, in: context) : own
  }

  /// The application's own Pods that the Service selects.
  static func own(behind service: Service, in context: CheckContext) -> [Pod] {
    guard service.namespace == context.namespace else { return [] }
    return context.application.pods(selectedBy: service).filter(isLive)
  }

  /// All Pods of the namespace that the Service selects.
  static func inNamespace(behind service: Service, in context: CheckContext) -> [Pod] {
    guard let selector = service.selector else { return [] }
    return context.inventory.pods(selectedBy: selector, in: service.namespace)
      .filter(isLive)
  }
}
