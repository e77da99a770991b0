import KubeClient

extension Inventory {
  /// The annotations of an object, as far as it has been read.
  func annotations(of object: ObjectReference) -> [String: String] {
    guard let kind = ObjectKind(rawValue: object.kind) else { return [:] }
    return switch kind {
    case .pod: annotations(of: object, in: pods)
    case .deployment: annotations(of: object, in: deployments)
    case .replicaSet: annotations(of: object, in: replicaSets)
    case .statefulSet: annotations(of: object, in: statefulSets)
    case .daemonSet: annotations(of: object, in: daemonSets)
    case .job: annotations(of: object, in: jobs)
    case .cronJob: annotations(of: object, in: cronJobs)
    case .service: annotations(of: object, in: services)
    case .endpointSlice: annotations(of: object, in: endpointSlices)
    case .endpoints: annotations(of: object, in: endpoints)
    case .ingress: annotations(of: object, in: ingresses)
    case .ingressClass: annotations(of: object, in: ingressClasses)
    case .node: annotations(of: object, in: nodes)
    case .namespace: annotations(ofNamespace: object.name)
    case .persistentVolumeClaim: annotations(of: object, in: claims)
    case .persistentVolume: annotations(of: object, in: volumes)
    case .storageClass: annotations(of: object, in: storageClasses)
    case .resourceQuota: annotations(of: object, in: quotas)
    case .limitRange: annotations(of: object, in: limitRanges)
    case .networkPolicy: annotations(of: object, in: networkPolicies)
    case .horizontalPodAutoscaler: annotations(of: object, in: autoscalers)
    case .podDisruptionBudget: annotations(of: object, in: disruptionBudgets)
    case .configMap:
      annotations(of: object, in: configMap(object.name, in: object.namespace))
    case .secret: annotations(of: object, in: secret(object.name, in: object.namespace))
    case .serviceAccount: annotations(of: object, in: serviceAccounts)
    case .event: [:]
    }
  }

  /// The annotations of a namespace, as far as it has been read.
  func annotations(ofNamespace name: String) -> [String: String] {
    let object = ObjectReference(
      kind: ObjectKind.namespace.rawValue, namespace: "", name: name)
    return annotations(of: object, in: namespaces.isLoaded ? namespaces : namespaces(named: name))
  }

  private func annotations<Object>(
    of object: ObjectReference, in captured: Captured<Object>
  ) -> [String: String] {
    guard captured.isLoaded else { return [:] }
    return captured.named(object.name, in: object.namespace)?.metadata.annotations ?? [:]
  }
}
