import KubeClient

extension NetworkPolicy {
  /// Which Pods it guards.
  var selectorEvidence: Evidence {
    evidence("spec.podSelector", podSelector.text)
  }

  /// The part of each of its rules that keeps the rule from applying.
  func evidence(of misses: [NetworkPolicyVerdict.Miss]) -> [Evidence] {
    misses.filter { $0.rule.policy == reference }.map { miss in
      let isIngress = miss.rule.direction == .ingress
      let rule = (isIngress ? ingress : egress)[miss.rule.index]
      let place = "spec.\(isIngress ? "ingress" : "egress")[\(miss.rule.index)]"
      return switch miss.part {
      case .port: evidence(place + ".ports", rule.portsText)
      case .peer: evidence(place + (isIngress ? ".from" : ".to"), rule.peersText)
      }
    }
  }

  private func evidence(_ path: String, _ value: String) -> Evidence {
    Evidence(
      .spec, reference, path: path, value: value.isEmpty ? "{}" : value,
      command: "kubectl describe networkpolicy \(name) -n \(namespace)")
  }
}
