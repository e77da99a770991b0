import ArgumentParser

/// The program: `kdoctor`.
struct KDoctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ProgramName.typed,
    abstract: HelpText.pick(
      "Finds out why an application on Kubernetes does not answer.",
      "找出 Kubernetes 上的应用为何没有响应。"),
    discussion: HelpText.discussion(
      """
      Walks a troubleshooting flowchart from the Pods over the Service to the Ingress, answers each \
      question from the cluster, and names the failing layer with evidence, cause and fix. It only \
      reads.

      Without a command, in a terminal, it opens a session on the applications of the current \
      namespace; a target, --snapshot or --practice may follow.
      """,
      """
      沿着故障排查流程图从 Pod 经 Service 走到 Ingress，根据集群回答每个问题，并指出出错的层、证据、\
      原因和修复方法。它只读取，不修改。

      在终端中不带命令运行时，会打开交互会话，列出当前命名空间的应用；后面可以跟目标、--snapshot \
      或 --practice。
      """,
      examples: """
          kdoctor
          kdoctor deployment/shop -n shop
          kdoctor status
          kdoctor report deployment/shop -n shop
          kdoctor probe https://shop.example.com/
          kdoctor snapshot save -n shop -o shop.tgz
          kdoctor report --practice two-faults
          kubectl get all,ing,ingressclass,endpointslices,ev -A -o json |
            kdoctor report --snapshot - -n NAMESPACE
          kdoctor explain pod.crash-loop
          kdoctor chart -o svg=chart.svg
          kdoctor learn
        """),
    version: Version.text,
    subcommands: [
      ReportCommand.self, StatusCommand.self, ProbeCommand.self, SnapshotCommand.self,
      ExplainCommand.self, ChartCommand.self, LearnCommand.self, SessionCommand.self,
      ManualCommand.self,
    ])

  /// The names of the commands that a help lists.
  static var commandNames: [String] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
  }

  /// Whether a word is a command, the parser's own included.
  static func knows(_ word: String) -> Bool {
    word == "help" || configuration.subcommands.contains { $0._commandName == word }
  }
}
