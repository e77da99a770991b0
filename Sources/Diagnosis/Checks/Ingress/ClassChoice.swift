import KubeClient

/// Which IngressClass an Ingress could use.
enum ClassChoice {
  /// The names of all classes, or nothing where there are none.
  static func names(in context: CheckContext) -> String {
    context.inventory.ingressClasses.all.map(\.name).joined(separator: ", ")
  }

  /// The classes whose controller runs, with its ready Pods.
  static func running(in context: CheckContext) -> [(name: String, pods: [Pod])] {
    context.inventory.ingressClasses.all.compactMap { candidate in
      let pods = ControllerFinder(candidate).pods(in: context, isThorough: false)
        .filter(ServicePods.isReady)
      return pods.isEmpty ? nil : (candidate.name, pods)
    }
  }

  /// The class that is most likely meant: the nearest name, the only class, the only one that runs.
  static func best(_ name: String?, in context: CheckContext) -> String? {
    let names = context.inventory.ingressClasses.all.map(\.name)
    if let near = name.flatMap({ NearestName.of($0, among: names) }) { return near }
    if names.count == 1 { return names.first }
    let running = running(in: context)
    return running.count == 1 ? running.first?.name : nil
  }
}
