import Foundation
import KubeClient
import Reporting

/// Statuses made by hand.
enum SampleStatuses {
  static let all: [(name: String, status: StatusReport)] = [
    ("status-yes", yes), ("status-partly", partly), ("status-wide", wide),
    ("status-no-pods", noPods), ("status-no-server", noServer), ("status-no-context", noContext),
  ]

  /// All that kdoctor reads, but for these resources.
  static func probes(
    in namespace: String, besides missing: [String: AccessProbe.Result] = [:]
  ) -> [AccessProbe] {
    ObjectKind.allCases.map { kind in
      AccessProbe(
        verb: "list", resource: kind.resource, group: kind.group,
        namespace: kind.isNamespaced ? namespace : "", result: missing[kind.resource] ?? .allowed)
    } + [
      AccessProbe(
        verb: "get", resource: "pods/log", namespace: namespace,
        result: missing["pods/log"] ?? .allowed)
    ]
  }

  private static func status(_ probes: [AccessProbe], in namespace: String) -> StatusReport {
    StatusReport(
      generatedAt: SampleReports.clock, context: "dev", kubeconfig: ["/home/ada/.kube/config"],
      server: "https://10.0.0.1:6443", version: .value("v1.36.0"), subject: "ada",
      namespace: namespace, clockAhead: 0, probes: probes)
  }

  static var yes: StatusReport { status(probes(in: "web"), in: "web") }

  /// The rights of somebody who was given one namespace, and not all of it; one list never came.
  static var partly: StatusReport {
    var missing: [String: AccessProbe.Result] = [
      "endpoints": .forbidden, "events": .forbidden, "secrets": .forbidden, "pods/log": .forbidden,
      "services": .unreachable(detail: "no answer within 10s (asked 4 times)"),
    ]
    for kind in ObjectKind.allCases where !kind.isNamespaced { missing[kind.resource] = .forbidden }
    var status = status(probes(in: "web", besides: missing), in: "web")
    status.kubeconfig.append("/home/ada/.kube/other")
    status.actingAs = "grace"
    status.clockAhead = -340
    status.warnings = [
      "the server's certificate is not checked: /home/ada/.kube/config: cluster \"dev\" sets"
        + " insecure-skip-tls-verify"
    ]
    return status
  }

  /// All namespaces, and both kinds of endpoints hidden.
  static var wide: StatusReport {
    let missing: [String: AccessProbe.Result] = [
      "endpoints": .forbidden, "endpointslices": .forbidden,
    ]
    var status = status(probes(in: "", besides: missing), in: "")
    status.clockAhead = 31_536_000
    status.subject = nil
    return status
  }

  static var noPods: StatusReport {
    let missing = Dictionary(
      ObjectKind.allCases.map { ($0.resource, AccessProbe.Result.forbidden) },
      uniquingKeysWith: { first, _ in first })
    return status(probes(in: "", besides: missing), in: "")
  }

  static var noServer: StatusReport {
    var status = status([], in: "web")
    let detail = "connection refused"
    status.version = .unavailable(
      Unavailable(.unreachable, verb: "get", resource: "/version", detail: detail))
    status.clockAhead = nil
    status.problem = ConnectionProblem(
      place: "https://10.0.0.1:6443", problem: detail,
      advice: "check the server's address in the kubeconfig")
    return status
  }

  static var noContext: StatusReport {
    StatusReport(
      generatedAt: SampleReports.clock, kubeconfig: ["/home/ada/.kube/config"],
      namespace: "default",
      problem: ConnectionProblem(
        place: "/home/ada/.kube/config: context \"dev\"", problem: "names no user"))
  }
}
