import ArgumentParser
import Flowchart
import Foundation
import KubeClient
import Reporting

/// `kdoctor status`: tells whether kdoctor can work here.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: HelpText.pick(
      "Tells whether kdoctor can work here: which cluster, as whom, with which rights.",
      "说明 kdoctor 能否在此工作：哪个集群、以谁的身份、有哪些权限。"),
    discussion: HelpText.discussion(
      """
      Reads the kubeconfig as kubectl does, asks the server for its version, and tries to read one \
      object of every kind that a diagnosis may look at. Nothing is changed.

      Exit status: 0 all that kdoctor reads may be read, 1 kdoctor cannot work here, 2 wrong usage, \
      5 some questions cannot be answered.
      """,
      """
      像 kubectl 一样读取 kubeconfig，询问服务器的版本，并对诊断可能查看的每种对象尝试读取一个。\
      不做任何修改。

      退出状态：0 kdoctor 要读的都能读，1 kdoctor 无法在此工作，2 用法有误，5 有些问题无法回答。
      """,
      examples: """
          kdoctor status
          kdoctor status --context staging -n shop -o json
        """))

  /// The forms of the answer.
  enum Format: String, CaseIterable {
    case text
    case json
  }

  @OptionGroup
  var place: PlaceOptions

  @OptionGroup(title: HelpText.pick("Live cluster", "在线集群"))
  var cluster: ClusterOptions

  @Option(
    name: .shortAndLong,
    help: .pick(
      "text or json, with =FILE into a file. May be repeated. (default: text)",
      "text 或 json，加 =FILE 写入文件。可重复使用。 (default: text)",
      valueName: "format[=file]"),
    completion: .list(Format.allCases.map(\.rawValue)))
  var output: [String] = []

  @OptionGroup
  var language: LanguageOption

  @Option(
    help: .pick("The longest it may take.", "最长可用的时间。", valueName: "duration"))
  var timeout = "30s"

  @OptionGroup
  var look: LookOptions

  func run() async throws {
    let language = try language.language()
    try place.check()
    guard let limit = DurationText.parse(timeout) else {
      throw Failure(.usage, .badDuration(timeout))
    }
    let colour = try look.colour()
    let outputs = try OutputRequest<Format>.all(output, standard: Format.text.rawValue)
    let report = try await Deadline.run(
      limit, message: CommandWords.timedOut(timeout).text(in: language)
    ) {
      try await status(limit: limit)
    }
    for request in outputs.sorted(by: { $0.path != nil && $1.path == nil }) {
      switch request.format {
      case .json: try request.deliver(StatusJSON(report, language: language).bytes)
      case .text:
        let style = look.style(colour, isFile: request.path != nil)
        let text = TextRenderer.render(
          ReportDocument(report, language: language), language: language, style: style)
        try request.deliver(Array(text.utf8))
      }
    }
    if report.exitStatus != .healthy { throw Verdict(status: report.exitStatus) }
  }

  private func status(limit: Duration) async throws -> StatusReport {
    let connection: ClusterConnection
    do throws(ConnectionProblem) {
      connection = try cluster.find(namespace: place.namespace, limit: limit)
    } catch {
      return StatusReport(generatedAt: Date(), problem: error)
    }
    let namespace = place.allNamespaces ? "" : connection.defaultNamespace
    return try await LiveCluster(connection, limit: limit).use { live in
      let version = await live.reader.serverVersion()
      // Nobody who is not let in need be asked twenty-seven times.
      let probes =
        live.reader.connectionProblem == nil
        ? await AccessProbing(reader: live.reader, namespace: namespace).probes() : []
      let problem = live.reader.connectionProblem
      return StatusReport(
        generatedAt: live.reader.clock, context: connection.name,
        kubeconfig: connection.files, server: connection.server.description, version: version,
        subject: await connection.credentials.subject,
        actingAs: connection.impersonation?.user, namespace: namespace,
        clockAhead: live.reader.clockAhead, problem: problem, probes: probes,
        warnings: live.reader.cluster.warnings, vantage: live.vantage)
    }
  }
}
