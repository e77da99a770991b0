import ArgumentParser

/// The program: `kdoctor`.
struct KDoctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kdoctor",
    abstract: "Finds out why an application on Kubernetes does not answer.",
    discussion: """
      Walks a troubleshooting flowchart from the Pods over the Service to the Ingress, answers each \
      question from the cluster, and names the failing layer with evidence, cause and fix. It only \
      reads.

      Without a command, in a terminal, it opens a session on the applications of the current \
      namespace; a target, --snapshot or --practice may follow.

      EXAMPLES
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
      """,
    version: Version.text,
    subcommands: [
      ReportCommand.self, StatusCommand.self, ProbeCommand.self, SnapshotCommand.self,
      ExplainCommand.self, ChartCommand.self, SessionCommand.self,
    ])

  /// The names of the commands.
  static var commandNames: [String] {
    configuration.subcommands.map { $0._commandName }
  }

  /// Whether a word is a command, the parser's own included.
  static func knows(_ word: String) -> Bool { word == "help" || commandNames.contains(word) }
}
