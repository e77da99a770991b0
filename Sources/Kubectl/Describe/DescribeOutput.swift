import Foundation
import KubeClient

/// What `kubectl describe` prints.
struct DescribeOutput {
  let command: KubectlCommand
  let source: ObjectSource

  /// - Throws: ``KubectlFailure`` where something cannot be read or does not exist.
  func text() async throws(KubectlFailure) -> String {
    var found: [(kind: ObjectKind, object: KubeObject)] = []
    for target in command.targets {
      for object in try await source.objects(of: target, for: command) {
        found.append((target.kind, object))
      }
    }
    if found.isEmpty {
      return command.namespace.map { "No resources found in \($0) namespace.\n" }
        ?? "No resources found\n"
    }
    var parts: [String] = []
    for (kind, object) in found {
      var text = try await describe(object, kind)
      // kubectl leaves events out where it describes several objects.
      if found.count == 1, Self.showsEvents(kind) {
        text.events(await events(about: object, kind), source.clock)
      }
      parts.append(text.lined)
    }
    return parts.joined(separator: "\n\n")
  }

  private static func showsEvents(_ kind: ObjectKind) -> Bool {
    switch kind {
    case .namespace, .resourceQuota, .limitRange, .networkPolicy, .secret: false
    default: true
    }
  }

  private func describe(
    _ object: KubeObject, _ kind: ObjectKind
  ) async throws(KubectlFailure) -> Description {
    let clock = source.clock
    var text = Description()
    switch kind {
    case .pod: text.pod(object, clock)
    case .deployment: text.deployment(object, replicaSets: try await owned(.replicaSet, by: object))
    case .replicaSet: text.replicaSet(object, pods: try await owned(.pod, by: object))
    case .statefulSet: text.statefulSet(object, pods: try await owned(.pod, by: object))
    case .daemonSet: text.daemonSet(object, pods: try await owned(.pod, by: object))
    case .job: text.job(object)
    case .cronJob: text.cronJob(object)
    case .service:
      text.service(object, slices: await slices(ofService: object.name, in: object.namespace))
    case .endpointSlice: text.endpointSlice(object)
    case .endpoints: text.endpoints(object)
    case .ingress: text.ingress(object, backends: try await backends(of: object))
    case .ingressClass: text.ingressClass(object)
    case .node:
      let pods = try await source.objects(.pod, namespace: nil)
      text.node(object, pods: pods, clock)
    case .namespace:
      text.namespace(
        object, quotas: try await source.objects(.resourceQuota, namespace: object.name),
        ranges: try await source.objects(.limitRange, namespace: object.name))
    case .persistentVolumeClaim:
      let pods = try await source.objects(.pod, namespace: object.namespace)
      text.claim(object, pods: pods, clock)
    case .persistentVolume: text.volume(object, clock)
    case .storageClass: text.storageClass(object)
    case .resourceQuota: text.quota(object)
    case .limitRange: text.limitRange(object)
    case .networkPolicy: text.networkPolicy(object)
    case .horizontalPodAutoscaler: text.autoscaler(object)
    case .podDisruptionBudget: text.budget(object)
    case .configMap: text.configMap(object)
    case .secret: text.secret(object)
    case .serviceAccount: text.serviceAccount(object)
    case .event:
      throw .unavailable(
        source.missing(kind, object.namespace, detail: "events are not described"))
    }
    return text
  }

  /// The events about an object, the oldest first; those without a time before all others. Nil
  /// where they cannot be read.
  private func events(about object: KubeObject, _ kind: ObjectKind) async -> [EventFields]? {
    let namespace = kind.isNamespaced ? object.namespace : nil
    guard let all = try? await source.objects(.event, namespace: namespace) else { return nil }
    let found = all.map(EventFields.init).filter { event in
      let about = event.about
      // The kubelet names itself by the node's name instead of an identity.
      let identities = kind == .node ? [object.uid, object.name] : [object.uid]
      return about.name.text == object.name && identities.contains(about.uid.text)
    }
    let times = found.map { $0.lastTimestamp.time ?? .distantPast }
    return found.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { found[$0] }
  }

  /// The objects of a kind that an object controls.
  private func owned(
    _ kind: ObjectKind, by owner: KubeObject
  ) async throws(KubectlFailure) -> [KubeObject] {
    try await source.objects(kind, namespace: owner.namespace).filter {
      $0.controller?.uid.text == owner.uid
    }
  }

  /// The EndpointSlices of a Service; nil where they cannot be read.
  private func slices(ofService name: String, in namespace: String) async -> [JSONTree]? {
    let labels = LabelSelector(matchLabels: ["kubernetes.io/service-name": name])
    return try? await source.objects(.endpointSlice, namespace: namespace, labels: labels)
      .map(\.tree)
  }

  /// What stands behind the backends of an Ingress, by the name of their Service.
  private func backends(
    of ingress: KubeObject
  ) async throws(KubectlFailure) -> [String: IngressBackendState] {
    let paths = ingress.spec.rules.array.flatMap { $0.http.paths.array }
    let names = ([ingress.spec.defaultBackend] + paths.map(\.backend)).compactMap {
      $0.service.name.string
    }
    var states: [String: IngressBackendState] = [:]
    for name in Set(names) {
      let service = try await source.objects(
        .service, namespace: ingress.namespace, name: name
      ).first
      states[name] = IngressBackendState(
        service: service?.tree, slices: await slices(ofService: name, in: ingress.namespace))
    }
    return states
  }
}
