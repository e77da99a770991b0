import KubeClient

/// What the Pods of a Service say at their own addresses, from inside the cluster, where the Service's
/// own address takes no connection.
///
/// Parameter `wanted`: `connection`, whether all that were asked take it: a connection to the Service
/// may have gone to any of them; `refusal`, whether one turns it away, as it does where nobody listens.
struct PodAddressAnswers: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let look = InsideLook(at: service, in: context)
    guard case .failed(let port, _) = await look.service() else { return .notApplicable }
    let visits = await look.pods(behind: port)
    if context.parameters["wanted"] == "refusal" {
      return await refusal(among: visits, port, service, in: context)
    }
    let failed = visits.filter { !$0.result.hasConnected }
    guard failed.isEmpty, let reached = visits.first else {
      return CheckResult(.no, confidence: .inferred, evidence: failed.map(Self.evidence))
    }
    let isSure = visits.count == look.readyPods.count
    return CheckResult(
      .yes, confidence: isSure ? .proven : .inferred, evidence: [Self.evidence(of: reached)])
  }

  /// Where the API server gets through to the same port, somebody listens there; with a Pod that answers
  /// it may have been that one.
  private func refusal(
    among visits: [InsideLook.OfPod], _ port: ServicePort, _ service: Service,
    in context: CheckContext
  ) async -> CheckResult {
    let proxied = await ServiceVisit.all(of: service, in: context).first {
      $0.port.port == port.port
    }
    guard let refused = visits.first(where: { $0.result.isRefused }),
      proxied?.visit.isReached != true || visits.contains(where: \.result.hasConnected)
    else { return CheckResult(.no, confidence: .inferred) }
    return CheckResult(
      .yes, facts: ["podAddress": Self.address(of: refused), "pod": refused.pod.name],
      evidence: [Self.evidence(of: refused)])
  }

  private static func evidence(of visit: InsideLook.OfPod) -> Evidence {
    VisitEvidence.of(addressOf: visit.pod, port: visit.port, visit.result)
  }

  /// `10.244.0.7:8080`.
  static func address(of visit: InsideLook.OfPod) -> String {
    VisitEvidence.endpoint(visit.pod.status?.podIP ?? visit.pod.name, visit.port)
  }
}
