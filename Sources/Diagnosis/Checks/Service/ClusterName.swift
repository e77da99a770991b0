import Foundation
import KubeClient

/// What the cluster DNS says of the Service's name, asked from inside the cluster.
///
/// Parameter `about`: `address`, whether the name leads to the Service; `server`, whether the DNS gives
/// an answer at all; `name`, whether it knows the name.
struct ClusterName: ServiceCheck {
  /// How long a server may go on saying that there is no such name, in seconds: CoreDNS keeps what it
  /// has answered for at most half a minute, and hears of a new Service a little later.
  private static let memory = 60.0

  /// The namespace in which clusters run their DNS.
  private static let home = "kube-system"

  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard let vantage = context.vantage else { return .notApplicable }
    let wanted = Self.addresses(of: service, in: context)
    // Nothing stands behind it, so that it need not have a record.
    if service.isHeadless, wanted.isEmpty { return .notApplicable }
    let result: VisitResult
    switch await context.visitName(of: service, expecting: wanted) {
    case .unavailable(let reason):
      return reason.isUnvisited ? .notApplicable : .unknown(reason)
    case .value(let value): result = value
    }
    switch context.parameters["about"] {
    case "server": return CheckResult(result.isAboutServer ? .no : .yes)
    case "name": return CheckResult(result.failedStep == .resolve ? .no : .yes)
    default: return judged(service, result, wanted, from: vantage, in: context)
    }
  }

  private func judged(
    _ service: Service, _ result: VisitResult, _ wanted: [String], from vantage: Vantage,
    in context: CheckContext
  ) -> CheckResult {
    let evidence = [VisitEvidence.of(nameOf: service, result)]
    if result.failedStep == nil, Self.fits(result.addresses, wanted) {
      return CheckResult(.yes, evidence: evidence)
    }
    let place = Visit.Place.clusterDNS(namespace: service.namespace, name: service.name)
    let survey = VantageSurvey(from: vantage, in: context)
    if result.failedStep == .connect, let obstacle = survey.obstacleToDNS {
      return CheckResult(.unknown(place.notSent(obstacle)), evidence: evidence)
    }
    if result.failedStep == .resolve, let made = service.metadata.creationTimestamp,
      context.clock.timeIntervalSince(made) < Self.memory
    {
      return CheckResult(
        .unknown(place.notSent("the Service was made less than a minute ago")), evidence: evidence)
    }
    var facts = service.baseFacts
    facts["message"] = result.message
    facts["from"] = context.vantageName
    facts["addresses"] = result.addresses.joined(separator: ", ")
    facts["wanted"] = wanted.joined(separator: ", ")
    facts["externalName"] = service.externalName
    // Policies of its own may guard the DNS.
    let isSure = !result.isAboutServer || survey.isWithoutPolicies(Self.home)
    return CheckResult(
      .no, confidence: isSure ? .proven : .inferred, facts: facts, evidence: evidence)
  }

  /// The addresses that the name should have; empty where any will do.
  private static func addresses(of service: Service, in context: CheckContext) -> [String] {
    if service.hasOwnAddress { return [service.clusterIP].compactMap { $0 } }
    guard service.isHeadless else { return [] }
    let pods = ServicePods.behind(service, in: context).flatMap { $0.status?.addresses ?? [] }
    let listed = context.inventory.slices(of: service).flatMap(\.endpoints).flatMap(\.addresses)
    return Set(pods + listed).sorted()
  }

  /// Addresses are compared as such: IPv6 has many ways to write one.
  private static func fits(_ answered: [String], _ wanted: [String]) -> Bool {
    guard !wanted.isEmpty else { return !answered.isEmpty }
    return !Set(answered.map(key)).isDisjoint(with: wanted.map(key))
  }

  private static func key(_ address: String) -> [UInt8] {
    IPAddress(address)?.bytes ?? Array(address.utf8)
  }
}

extension VisitResult {
  /// Whether no DNS server has said anything of the name itself.
  fileprivate var isAboutServer: Bool { failedStep == .connect || failedStep == .answer }
}
