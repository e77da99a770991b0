import KubeClient
import Reporting

/// Finds out what may be read by reading one object of each kind.
///
/// The API has a question of its own for this, but that is a `create`, and kdoctor only reads.
struct AccessProbing {
  let reader: LiveReader
  /// Empty for all namespaces.
  let namespace: String

  /// One probe for each kind and for logs, in the order of the kinds.
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
      var probes: [(Int, AccessProbe)] = []
      for await probe in group { probes.append(probe) }
      return probes.sorted { $0.0 < $1.0 }.map(\.1)
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
