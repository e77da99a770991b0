import Flowchart
import Foundation
import KubeClient

@testable import Diagnosis

/// Reports made by hand.
enum SampleReports {
  static let clock = Date(timeIntervalSince1970: 1_780_000_000)
  static let cluster = ClusterDescription(source: .snapshot, name: "cluster.json")

  static func report(
    _ diagnoses: [Diagnosis], cluster: ClusterDescription = cluster
  ) -> DiagnosisReport {
    DiagnosisReport(cluster: cluster, generatedAt: clock, diagnoses: diagnoses)
  }

  /// Nobody may see whether there is an application.
  static var unseen: DiagnosisReport {
    DiagnosisReport(
      cluster: cluster, generatedAt: clock, diagnoses: [],
      notRead: [
        Unavailable(.forbidden, verb: "list", resource: "pods", namespace: "web"),
        Unavailable(
          .unreachable, verb: "list", resource: "deployments", group: "apps", namespace: "web",
          detail: "no answer within 10s (asked 4 times)"),
      ])
  }

  static func object(_ kind: ObjectKind, _ name: String, in namespace: String = "web")
    -> ObjectReference
  {
    ObjectReference(kind: kind.rawValue, namespace: namespace, name: name)
  }

  /// Two of three Pods cannot pull their image, and the Service's selector is wrong as well.
  static var broken: Diagnosis {
    var root = finding(
      "pod.tag-missing", .pod, object(.pod, "shop-6c7d-abcde"),
      facts: [
        "image": "registry.example.com/team/shop:9.9", "workload": "deployment/shop",
        "namespace": "web", "container": "shop",
        "suggestedImage": "registry.example.com/team/shop:1.4",
      ])
    root.share = Finding.Share(count: 2, total: 3)
    let pod = object(.pod, "shop-6c7d-abcde")
    let describe: ShellCommand = "kubectl describe pod shop-6c7d-abcde -n web"
    root.evidence = [
      Evidence(
        .status, pod, path: "status.containerStatuses[shop].state.waiting.reason",
        value: "ImagePullBackOff", command: describe),
      Evidence(
        .event, pod,
        text: "Failed to pull image \"registry.example.com/team/shop:9.9\": rpc error: code = "
          + "NotFound desc = failed to pull and unpack image: not found",
        command: describe),
      Evidence(.log, pod, text: (1...12).map { "line \($0)" }.joined(separator: "\n")),
    ]
    let mismatch = finding(
      "service.mismatch", .service, object(.service, "shop"),
      facts: [
        "service": "shop", "selector": "app=shoop", "namespace": "web",
        "patch": #"{"spec":{"selector":{"app":"shop"}}}"#,
      ])
    return Diagnosis(
      target: object(.deployment, "shop"), state: .problem, serving: false, layer: .pod,
      root: root, findings: [mismatch],
      walk: pods([("shop-6c7d-abcde", false), ("shop-6c7d-fghij", false), ("shop-old", true)])
        + [step("service.selector", object(.service, "shop"), .no)],
      notChecked: [unvisited],
      members: [
        Member(object: object(.pod, "shop-old"), reason: .owner),
        Member(object: object(.service, "shop"), reason: .sameName),
      ],
      isManifestOnly: false)
  }

  /// Nothing is wrong, and nobody visited it.
  static var healthy: Diagnosis {
    Diagnosis(
      target: object(.deployment, "cart"), state: .healthy, serving: nil, layer: nil, root: nil,
      findings: [],
      walk: pods([("cart-1", true)]) + [
        step("service.selector", object(.service, "cart"), .yes),
        step("service.visit", object(.service, "cart"), .unknown(unvisited.needs)),
      ],
      notChecked: [unvisited], members: [], isManifestOnly: false)
  }

  /// A person has said that the Service's selector is wrong, and that a Pod runs.
  static var answered: Diagnosis {
    var diagnosis = broken
    diagnosis.walk[0].answer = .yes
    diagnosis.walk[0].isByPerson = true
    diagnosis.walk[diagnosis.walk.count - 1].isByPerson = true
    return diagnosis
  }

  /// The Services could not be read.
  static var inconclusive: Diagnosis {
    let needs = Unavailable(
      .notCaptured, verb: "list", resource: "services", namespace: "web")
    return Diagnosis(
      target: object(.statefulSet, "store"), state: .inconclusive, serving: nil, layer: nil,
      root: nil, findings: [],
      walk: pods([("store-0", true)]) + [step("service.selector", nil, .unknown(needs))],
      notChecked: [
        NotChecked(question: "service.selector", object: nil, needs: needs),
        NotChecked(
          question: "ingress.port", object: nil,
          needs: Unavailable(
            .forbidden, verb: "list", resource: "ingresses", group: "networking.k8s.io",
            namespace: "web")),
      ],
      members: [], isManifestOnly: true)
  }

  /// An account that may read a part of one namespace; some answers never came.
  static var narrow: Diagnosis {
    func entry(_ question: EntryID, _ needs: Unavailable) -> NotChecked {
      NotChecked(question: question, object: nil, needs: needs)
    }
    func log(_ pod: String) -> Unavailable {
      Unavailable(
        .forbidden, verb: "get", resource: "pods/log", namespace: "web",
        detail: "pods \"\(pod)\" is forbidden")
    }
    func services(_ attempt: Int) -> Unavailable {
      Unavailable(
        .unreachable, verb: "list", resource: "services", namespace: "web",
        detail: "the answer was cut off after \(attempt * 512) bytes")
    }
    var diagnosis = inconclusive
    diagnosis.isManifestOnly = false
    diagnosis.notChecked =
      [
        entry("pod.running", log("store-0")), entry("pod.pull", log("store-1")),
        entry("pod.pull", Unavailable(.forbidden, verb: "list", resource: "nodes")),
        entry(
          "pod.running",
          Unavailable(.forbidden, verb: "list", resource: "events", namespace: "web")),
      ] + (1...5).map { entry("service.selector", services($0)) } + [unvisited]
    return diagnosis
  }

  /// Everything that a cluster can name holds an escape sequence and a change of direction.
  static var hostile: Diagnosis {
    let evil = "x\u{1B}[31m\u{202E}\r\nHEALTHY  deployment/x\u{9B}0m"
    var diagnosis = broken
    diagnosis.target.name = evil
    diagnosis.target.namespace = evil
    diagnosis.root?.facts["image"] = evil
    diagnosis.root?.facts["suggestedImage"] = evil
    diagnosis.root?.evidence = [
      Evidence(
        .event, object(.pod, evil), path: evil, value: evil, text: evil, command: "kubectl \(evil)")
    ]
    diagnosis.findings[0].object.name = evil
    diagnosis.members[1].object.name = evil
    diagnosis.notChecked[0].needs.resource = evil
    diagnosis.walk[0].object?.name = evil
    return diagnosis
  }

  static var unvisited: NotChecked {
    NotChecked(
      question: "service.visit", object: nil,
      needs: Unavailable(.notSent, verb: "get", resource: "services/proxy", namespace: "web"))
  }

  private static func pods(_ pods: [(name: String, isRunning: Bool)]) -> [WalkEntry] {
    pods.flatMap { pod in
      let reference = object(.pod, pod.name)
      let running = step("pod.running", reference, pod.isRunning ? .yes : .no)
      return pod.isRunning ? [running] : [running, step("pod.pull", reference, .yes)]
    }
  }

  private static func step(
    _ question: EntryID, _ object: ObjectReference?, _ answer: Answer
  ) -> WalkEntry {
    WalkEntry(question: question, object: object, answer: answer, evidence: [])
  }

  private static func finding(
    _ id: EntryID, _ layer: Layer, _ object: ObjectReference, facts: [String: String]
  ) -> Finding {
    Finding(
      id: id, layer: layer, severity: .problem, confidence: .proven, object: object, facts: facts,
      share: nil, evidence: [], owner: .developer, because: [])
  }
}
