import Flowchart

/// A made-up chart of eleven files that has one of everything: both origins, all severities, a
/// branch of questions, a way that leads to an entry twice, and texts that need escaping.
enum SmallChart {
  static func chart() throws -> Chart { try ChartLoader.read(files: files) }

  static let files: [String: String] = [
    "start.yaml": milestone("The shop is \\\"down\\\" & out", "商店「无响应」", then: "pod.pending"),
    "pod/pending.yaml": question(
      "Is any Pod PENDING?", "有 Pod 处于 PENDING 状态吗？", subject: "pod", origin: "poster",
      yes: "pod.quota", no: "pod.ready", good: "no"),
    "pod/quota.yaml": question(
      "Is a ResourceQuota hit?", "是否触及 ResourceQuota？", subject: "pod",
      yes: "pod.quota.exceeded", no: "pod.unscheduled", good: "no"),
    "pod/quota/exceeded.yaml": outcome(
      "The ResourceQuota is used up by the workload", "ResourceQuota 已用尽，因为工作负载", layer: "pod"),
    "pod/unscheduled.yaml": outcome(
      "No node <takes> the Pod", "没有节点<接收>该 Pod", layer: "pod", origin: "poster"),
    "pod/ready.yaml": question(
      "Is the Pod READY?", "Pod 处于 READY 状态吗？", subject: "pod", origin: "poster",
      yes: "pods.correct", no: "pod.late", good: "yes"),
    "pod/late.yaml": question(
      "Has it waited for a node for a very long time until now?", "它到现在为止是否等待节点很久了？",
      subject: "pod", yes: "pod.unscheduled", no: "pod.not-ready", good: "no"),
    "pod/not-ready.yaml": outcome(
      "The Pod is not ready", "Pod 尚未就绪", layer: "pod", severity: "info", origin: "poster"),
    "pods/correct.yaml": milestone("Pods run", "Pod 运行正常", then: "service.endpoints"),
    "service/endpoints.yaml": question(
      "Can you see a list of endpoints?", "能看到端点列表吗？", subject: "service", origin: "poster",
      yes: "end", no: "service.no-endpoints", good: "yes"),
    "service/no-endpoints.yaml": outcome(
      "The Service has no endpoints", "该 Service 没有端点", layer: "service", severity: "warning",
      then: "end"),
    "end.yaml": milestone("The shop answers", "商店有响应"),
  ]

  /// The files with one of them changed.
  static func files(changing path: String, _ old: String, to new: String) -> [String: String] {
    var files = files
    files[path] = files[path]?.replacing(old, with: new)
    return files
  }

  static func question(
    _ ask: String, _ chinese: String, subject: String, origin: String = "kdoctor", yes: String,
    no: String, good: String
  ) -> String {
    """
    origin: \(origin)
    subject: \(subject)
    ask: {en: "\(ask)", zh-Hans: "\(chinese)"}
    why:
      en: Because it matters.
      zh-Hans: 因为这很重要。
    by-hand:
      - kubectl get pod {pod} -n {namespace}
    check: some-check
    with: {kind: "any"}
    if-yes: \(yes)
    if-no: \(no)
    good: "\(good)"
    essential: false
    teach:
      en: Kubernetes looks at it again and again.
      zh-Hans: Kubernetes 会反复查看它。
    read-more: https://kubernetes.io/docs/
    examples: {answer-yes: [one], answer-no: [two, three], answer-unknown: []}

    """
  }

  static func outcome(
    _ title: String, _ chinese: String, layer: String, severity: String = "problem",
    origin: String = "kdoctor", then: String? = nil
  ) -> String {
    """
    origin: \(origin)
    layer: \(layer)
    severity: \(severity)
    owner: developer
    title: {en: "\(title)", zh-Hans: "\(chinese)"}
    cause:
      en: Something of {workload} is wrong.
      zh-Hans: "{workload} 有问题。"
    fix:
      en: Put it right.
      zh-Hans: 改正它。
    command: kubectl edit {workload} -n {namespace}
    \(then.map { "then: \($0)\n" } ?? "")by-hand:
      - kubectl describe {workload} -n {namespace}
    teach:
      en: It happens to everybody once.
      zh-Hans: 每个人都会遇到一次。
    read-more: https://kubernetes.io/docs/
    examples: [one]

    """
  }

  static func milestone(_ title: String, _ chinese: String, then: String? = nil) -> String {
    """
    origin: poster
    title: {en: "\(title)", zh-Hans: "\(chinese)"}
    \(then.map { "then: \($0)\n" } ?? "")teach:
      en: So far, so good.
      zh-Hans: 到此为止一切正常。

    """
  }
}
