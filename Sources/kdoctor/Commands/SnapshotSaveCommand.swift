import ArgumentParser
import Diagnosis
import Flowchart
import Foundation
import KubeClient
import Reporting

/// `kdoctor snapshot save`: writes down what a report on a live cluster reads.
struct SnapshotSaveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: HelpText.pick(
      "Saves what a diagnosis reads of a live cluster into one file.",
      "把诊断从在线集群读取的内容保存到一个文件。"),
    discussion: HelpText.discussion(
      """
      Objects, the logs of containers in trouble, and an index of what could not be read go into a \
      .tgz that 'kdoctor report --snapshot' reads. Values of Secrets, ConfigMaps and environment \
      variables, applied manifests, and whatever looks like a token, key or password are taken out \
      before anything is written.

      Exit status: 0 saved, 1 not saved, 2 wrong usage. What may not be read is no failure; it is \
      noted in the file.
      """,
      """
      对象、出错容器的日志，以及未能读取的内容的索引会写入一个 .tgz 文件，供 \
      'kdoctor report --snapshot' 读取。写入之前会去除 Secret、ConfigMap 和环境变量的值、\
      已应用的清单，以及任何类似令牌、密钥或密码的内容。

      退出状态：0 已保存，1 未保存，2 用法有误。没有权限读取的内容不算失败，会在文件中注明。
      """,
      examples: """
          kdoctor snapshot save -n shop -o shop.tgz
          kdoctor snapshot save -n shop -o shop.tgz --probe
          kdoctor snapshot save -A -o cluster.tgz --context prod
        """))

  @Option(
    name: .shortAndLong,
    help: .pick(
      "The file to write, or - for standard output.", "要写入的文件，或以 - 表示标准输出。",
      valueName: "file"),
    completion: .file(extensions: ["tgz"]))
  var output: String

  @OptionGroup
  var place: PlaceOptions

  @Flag(help: .pick("Replace a file that is there already.", "替换已存在的文件。"))
  var force = false

  @Flag(
    help: .pick(
      "Visit the applications as a report does, and save what they answered.",
      "像报告那样访问应用，并保存其应答。"))
  var probe = false

  @OptionGroup(title: HelpText.pick("Live cluster", "在线集群"))
  var cluster: ClusterOptions

  @OptionGroup
  var language: LanguageOption

  @OptionGroup
  var chartOption: ChartOption

  @Option(
    help: .pick("The longest it may take.", "最长可用的时间。", valueName: "duration"))
  var timeout = "2m"

  func run() async throws {
    let language = try language.language()
    try place.check()
    guard let limit = DurationText.parse(timeout) else {
      throw Failure(.usage, .badDuration(timeout))
    }
    let chart = try chartOption.chart()
    let connection = try cluster.connection(namespace: place.namespace, limit: limit)
    let namespace = place.allNamespaces ? nil : connection.defaultNamespace
    let target: SnapshotTarget =
      output == "-" ? .descriptor(STDOUT_FILENO) : .file(path: output, replaces: force)
    let progress = ProgressLine()
    let saved = try await Deadline.run(
      limit, message: CommandWords.timedOut(timeout).text(in: language)
    ) {
      try await LiveCluster(connection, limit: limit, readsWholeKinds: true).use { live in
        _ = await live.reader.serverVersion()
        try live.check()
        let walk = await Self.walk(namespace, chart: chart, live, sends: probe)
        do {
          return try await SnapshotSaver(live.reader, program: Version.number).save(
            namespace: namespace, also: walk.needed, visits: walk.visits, to: target
          ) { progress.show(CommandWords.saving($0).text(in: language)) }
        } catch let error as SnapshotSaveError {
          try live.check()
          throw Failure(.failure, .notSaved(error))
        }
      }
    }
    progress.clear()
    StandardStreams.complain(CommandWords.saved(saved, output).text(in: language))
    for note in CommandWords.leftOut(of: saved) {
      StandardStreams.complain(note.text(in: language))
    }
  }

  /// What a report reads of other namespaces than its own, and what it visits: found out by making
  /// that report.
  private static func walk(
    _ namespace: String?, chart: Chart, _ live: LiveCluster, sends: Bool
  ) async -> (needed: [SnapshotRequest], visits: VisitLog) {
    guard namespace != nil || sends else { return ([], VisitLog([:])) }
    let reader = NotingReader(sends ? live.prober : live.reader)
    // A report without targets cannot miss one.
    _ = try? await Doctor(chart: chart, reader: reader).report(on: [], namespace: namespace)
    let needed = namespace.map { home in reader.noted.filter { $0.scope.namespace != home } }
    return (needed ?? [], reader.visits)
  }
}
