import KubeClient
import Reporting

/// Finds out what may be read by reading one object of each kind.
///
/// The API has a question of its own for this, but that is a `create`, and kdoctor only reads.
struct AccessProbing {
  let reader: LiveReader
  /// Empty for all namespaces.
  let namespace: String

  /// One probe for each kind, then for what is read beside lists and of other namespaces.
  func probes() async -> [AccessProbe] {
    let place = namespace.isEmpty ? nil : namespace
    return await withTaskGroup(of: (Int, AccessProbe).self) { group in
      for (index, kind) in ObjectKind.allCases.enumerated() {
        group.addTask {
          let scope = kind.isNamespaced ? Scope(namespace: place) : Scope()
          if let needs = await reader.refusal(of: kind, in: scope) {
            return (index, AccessProbe(needs))
          }
          return (
            index,
            AccessProbe(
              verb: "list", resource: kind.resource, group: kind.group,
              namespace: scope.namespace ?? "", result: .allowed)
          )
        }
      }
      group.addTask { (ObjectKind.allCases.count, await logs()) }
      for (index, kind) in [ObjectKind.configMap, .secret].enumerated() {
        group.addTask { (ObjectKind.allCases.count + 1 + index, await keys(of: kind)) }
      }
      group.addTask { (ObjectKind.allCases.count + 4, await forwards()) }
      group.addTask { (ObjectKind.allCases.count + 5, await proxies()) }
      if place != nil {
        // Controllers of Ingresses live in namespaces of their own.
        group.addTask {
          let needs = await reader.refusal(of: .pod, in: Scope())
          let allowed = AccessProbe(
            verb: "list", resource: ObjectKind.pod.resource, result: .allowed)
          return (ObjectKind.allCases.count + 3, needs.map(AccessProbe.init) ?? allowed)
        }
      }
      var probes: [(Int, AccessProbe)] = []
      for await probe in group { probes.append(probe) }
      return probes.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// The keys of a Secret or ConfigMap are read by name; one that is not there tells as well.
  private func keys(of kind: ObjectKind) async -> AccessProbe {
    let place = namespace.isEmpty ? "default" : namespace
    let reading = await reader.rawObject(kind, name: "kdoctor-status", namespace: place)
    if let needs = reading.unavailable {
      var probe = AccessProbe(needs)
      probe.namespace = namespace
      return probe
    }
    return AccessProbe(
      verb: "get", resource: kind.resource, namespace: namespace, result: .allowed)
  }

  /// Rights are looked at before the Pod is, so a port-forward to one that cannot exist tells; it sends
  /// nothing to anybody.
  private func forwards() async -> AccessProbe {
    do {
      let forward = try await reader.forward(
        pod: Self.nobody, namespace: home, ports: [80], within: Self.visitTime)
      await forward.close()
      return allowed("pods/portforward")
    } catch {
      return judged(error, "pods/portforward")
    }
  }

  private func proxies() async -> AccessProbe {
    do {
      _ = try await reader.proxy(
        service: Self.nobody, namespace: home, port: "80", within: Self.visitTime)
      return allowed("services/proxy")
    } catch {
      return judged(error, "services/proxy")
    }
  }

  private static let nobody = "kdoctor-status"
  private static let visitTime = Duration.seconds(5)
  private var home: String { namespace.isEmpty ? "default" : namespace }

  private func allowed(_ resource: String) -> AccessProbe {
    AccessProbe(verb: "get", resource: resource, namespace: namespace, result: .allowed)
  }

  private func judged(_ failure: VisitFailure, _ resource: String) -> AccessProbe {
    switch failure.kind {
    case .notFound, .notRunning, .refused, .nodeUnreachable: return allowed(resource)
    case .forbidden, .notUpgraded, .unreachable, .timedOut, .cancelled:
      var probe = AccessProbe(failure.unavailable)
      probe.namespace = namespace
      return probe
    }
  }

  /// Rights are looked at before the Pod is, so the log of one that cannot exist tells.
  private func logs() async -> AccessProbe {
    let reading = await reader.log(
      pod: "kdoctor-status", namespace: namespace.isEmpty ? "default" : namespace,
      container: "none", previous: false)
    let needs = Unavailable(
      .forbidden, verb: "get", resource: "pods/log", namespace: namespace)
    switch reading.unavailable?.reason {
    case .forbidden: return AccessProbe(needs)
    case .unreachable:
      return AccessProbe(
        verb: needs.verb, resource: needs.resource, namespace: needs.namespace,
        result: .unreachable(detail: reading.unavailable?.detail))
    default:
      return AccessProbe(
        verb: needs.verb, resource: needs.resource, namespace: needs.namespace, result: .allowed)
    }
  }
}
