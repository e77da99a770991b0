import Flowchart
import KubeClient

/// Whether a probe of the template asks a port that no container declares.
///
/// A name has to be declared, or the kubelet does not know the port. A number need not be, so that one
/// is worth a word and no more. Asked of manifests alone: of what runs, the probe's result tells more.
struct ProbePortUndeclared: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let spec = workload.template.spec
    let declared = DeclaredPorts(specs: [spec])
    var suspected: CheckResult?
    for (list, containers) in [
      ("initContainers", spec.initContainers.filter(\.isSidecar)), ("containers", spec.containers),
    ] {
      for container in containers {
        for (field, probe) in Self.probes(of: container) {
          let path = "\(workload.templatePath)spec.\(list)[\(container.name)].\(field)"
          guard let port = probe.port else { continue }
          switch port {
          case .string(let name):
            // A number in quotes is a number.
            if Int(name) != nil || container.ports.contains(where: { $0.name == name }) { continue }
            return Self.result(
              probe, port, container, path, workload, severity: .problem, confidence: .inferred)
          case .int(let number):
            guard probe.httpGet?.host == nil, !container.ports.isEmpty,
              !declared.ports.contains(where: { $0.containerPort == number })
            else { continue }
            suspected =
              suspected
              ?? Self.result(
                probe, port, container, path, workload, severity: .info, confidence: .suspected)
          }
        }
      }
    }
    return suspected ?? .no
  }

  private static func probes(of container: Container) -> [(field: String, probe: Probe)] {
    [
      ("startupProbe", container.startupProbe), ("readinessProbe", container.readinessProbe),
      ("livenessProbe", container.livenessProbe),
    ].compactMap { field, probe in probe.map { (field, $0) } }
  }

  private static func result(
    _ probe: Probe, _ port: IntOrString, _ container: Container, _ path: String,
    _ workload: Workload, severity: Severity, confidence: Confidence
  ) -> CheckResult {
    let way = probe.httpGet != nil ? "httpGet" : probe.tcpPort != nil ? "tcpSocket" : "grpc"
    let declared = DeclaredPorts(ports: container.ports)
    return CheckResult(
      .yes, confidence: confidence,
      facts: [
        "container": container.name, "probe": path.split(separator: ".").last.map(String.init),
        "port": port.description, "declared": declared.namesText,
      ],
      evidence: [
        Evidence(
          .spec, workload.reference, path: "\(path).\(way).port", value: port.description,
          command: ShellCommand.show(workload.reference)),
        Evidence(
          .spec, workload.reference,
          path: path.split(separator: ".").dropLast().joined(separator: ".") + ".ports",
          value: declared.namesText.isEmpty ? "∅" : declared.namesText,
          command: ShellCommand.show(workload.reference)),
      ],
      severity: severity)
  }
}
