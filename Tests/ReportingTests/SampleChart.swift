import Flowchart

/// A chart of a few entries, so that no text of the real one stands in the recorded reports.
enum SampleChart {
  static func chart() throws -> Chart { try ChartLoader.read(files: files) }

  private static let files: [String: String] = [
    "start.yaml": milestone("Start", "开始", then: "pod.running"),
    "pod/running.yaml": question(
      "pod", "Is the Pod RUNNING?", "Pod 在运行吗？", yes: "pods.correct", no: "pod.pull",
      good: "yes"),
    "pod/pull.yaml": question(
      "pod", "Is the STATUS ImagePullBackOff?", "STATUS 是 ImagePullBackOff 吗？",
      yes: "pod.tag-missing", no: "pods.correct", good: "no"),
    "pod/tag-missing.yaml": outcome(
      "pod", "problem", "The image tag does not exist", "镜像标签不存在",
      cause: "Image {image} does not exist: the registry has no such tag.",
      "镜像 {image} 不存在：镜像仓库中没有这个标签。",
      fix: "Use a tag that exists, or push this one.", "使用已有的镜像标签，或者推送这个镜像标签。",
      command: "kubectl set image {workload} -n {namespace} {container}={suggestedImage}"),
    "pods/correct.yaml": milestone(
      "Pods are running correctly", "Pod 运行正常", then: "service.selector"),
    "service/selector.yaml": question(
      "service", "Does the selector match?", "选择算符匹配吗？", yes: "service.visit",
      no: "service.mismatch", good: "yes"),
    "service/visit.yaml": question(
      "service", "Can you visit the app through the Service?", "能通过 Service 访问应用吗？",
      yes: "service.correct", no: "service.mismatch", good: "yes", essential: false),
    "service/mismatch.yaml": outcome(
      "service", "problem", "The selector matches no Pod", "选择算符不匹配任何 Pod",
      cause: "Service {service} selects {selector}, and no Pod has these labels.",
      "Service {service} 选择 {selector}，而没有 Pod 带有这些标签。",
      fix: "Fix the selector.", "修正选择算符。",
      command: "kubectl patch service {service} -n {namespace} --type=merge -p '{patch}'"),
    "service/correct.yaml": milestone(
      "The Service is running correctly", "Service 运行正常", then: "ingress.port"),
    "ingress/port.yaml": question(
      "ingress", "Do the ports match?", "端口匹配吗？", yes: "end", no: "ingress.port-wrong",
      good: "yes"),
    "ingress/port-wrong.yaml": outcome(
      "ingress", "problem", "Port {port} is wrong", "端口 {port} 有误",
      cause: "Port {port} is wrong.", "端口 {port} 有误。", fix: "Fix the port.", "修正端口。"),
    "end.yaml": milestone("The application should answer", "应用应当能响应", then: nil),
  ]

  private static func milestone(_ english: String, _ chinese: String, then: String?) -> String {
    """
    origin: poster
    title: {en: "\(english)", zh-Hans: "\(chinese)"}
    \(then.map { "then: \($0)" } ?? "")
    teach: {en: Text., zh-Hans: 文字。}
    """
  }

  private static func question(
    _ subject: String, _ english: String, _ chinese: String, yes: String, no: String, good: String,
    essential: Bool = true
  ) -> String {
    """
    origin: poster
    subject: \(subject)
    ask: {en: "\(english)", zh-Hans: "\(chinese)"}
    why: {en: Text., zh-Hans: 文字。}
    by-hand: [kubectl get pods]
    check: some-check
    if-yes: \(yes)
    if-no: \(no)
    good: "\(good)"
    \(essential ? "" : "essential: false")
    teach: {en: Text., zh-Hans: 文字。}
    read-more: https://kubernetes.io/docs/
    examples: {answer-yes: [], answer-no: [], answer-unknown: []}
    """
  }

  private static func outcome(
    _ layer: String, _ severity: String, _ english: String, _ chinese: String,
    cause: String, _ chineseCause: String, fix: String, _ chineseFix: String,
    command: String? = nil
  ) -> String {
    """
    origin: poster
    layer: \(layer)
    severity: \(severity)
    owner: developer
    title: {en: "\(english)", zh-Hans: "\(chinese)"}
    cause: {en: "\(cause)", zh-Hans: "\(chineseCause)"}
    fix: {en: "\(fix)", zh-Hans: "\(chineseFix)"}
    \(command.map { "command: \"\($0)\"" } ?? "")
    by-hand: [kubectl get pods]
    teach: {en: Text., zh-Hans: 文字。}
    read-more: https://kubernetes.io/docs/
    examples: []
    """
  }
}
