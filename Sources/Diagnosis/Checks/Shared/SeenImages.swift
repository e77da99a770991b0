import KubeClient

/// The images that a cluster is known to have: on its nodes, in its Pods, in older versions.
enum SeenImages {
  /// The images, without those of Pods that cannot pull theirs.
  static func all(in context: CheckContext) -> [ImageReference] {
    var names = context.inventory.imagesSeen.value(of: context.namespace) {
      var names = Set(context.inventory.nodes.all.flatMap(\.images))
      for pod in context.inventory.pods.inNamespace(context.namespace) {
        for status in pod.status?.containerStatuses ?? [] where status.state.runningSince != nil {
          names.insert(status.image)
        }
      }
      return names
    }
    for version in context.application.workload?.replicaSets ?? []
    where (version.status?.readyReplicas ?? 0) > 0 {
      names.formUnion(version.template?.spec.containers.map(\.image) ?? [])
    }
    return names.sorted().map(ImageReference.init)
  }

  /// The tags known of an image's repository, sorted.
  static func tags(of image: ImageReference, in context: CheckContext) -> [String] {
    Set(all(in: context).filter { $0.name == image.name && $0.digest == nil }.map(\.tag))
      .subtracting([image.tag]).sorted()
  }
}
