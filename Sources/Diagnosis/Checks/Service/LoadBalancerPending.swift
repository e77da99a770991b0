import Foundation
import KubeClient

/// Whether a Service of type LoadBalancer has waited for its address for over five minutes.
struct LoadBalancerPending: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard service.type == "LoadBalancer" else { return .no }
    if context.inventory.cluster.isManifestOnly { return .notApplicable }
    if let address = service.loadBalancerAddresses.first {
      return CheckResult(
        .no, evidence: [status(service, address)])
    }
    guard let created = service.metadata.creationTimestamp else { return .no }
    let age = context.clock.timeIntervalSince(created)
    guard age > 300 else { return .no }
    var facts = service.baseFacts
    facts["duration"] = ageText(age)
    return CheckResult(.yes, facts: facts, evidence: [status(service, "∅")])
  }

  private func status(_ service: Service, _ value: String) -> Evidence {
    Evidence(
      .status, service.reference, path: "status.loadBalancer.ingress", value: value,
      command: "kubectl describe service \(service.name)"
        + " -n \(service.namespace)")
  }
}
