import ArgumentParser
import Foundation
import KubeClient
import Metrics
import Probing
import Reporting
import Terminal

/// `kdoctor probe`: probes a target with a module of the Prometheus blackbox exporter.
struct ProbeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract: HelpText.pick(
      "Probes a URL, HOST:PORT, Pod or Service, and tells phase by phase what happened.",
      "探测 URL、HOST:PORT、Pod 或 Service，并逐阶段说明经过。"),
    discussion: HelpText.discussion(
      """
      Modules are those of the Prometheus blackbox exporter (http, tcp, dns, icmp), from its \
      configuration file as it is, or built in: http_2xx, http_post_2xx, tcp_connect, tls_connect, \
      ssh_banner, smtp_starttls, pop3s_banner, irc_banner, dns, icmp. A URL or HOST:PORT is \
      contacted straight from here; no cluster is needed. pod/NAME:PORT and svc/NAME:PORT are \
      reached through a port-forward: of a Service, to one of its ready Pods.

      Exit status: 0 the probe succeeded, 1 it could not be run, 2 wrong usage, 3 it failed.
      """,
      """
      模块与 Prometheus blackbox exporter 相同（http、tcp、dns、icmp），可直接使用它的配置文件，\
      或使用内置模块：http_2xx、http_post_2xx、tcp_connect、tls_connect、ssh_banner、\
      smtp_starttls、pop3s_banner、irc_banner、dns、icmp。URL 或 HOST:PORT 直接从本机访问，不需要集群。\
      pod/NAME:PORT 和 svc/NAME:PORT 通过端口转发访问：对 Service 则转发到它的一个就绪 Pod。

      退出状态：0 探测成功，1 无法进行探测，2 用法有误，3 探测失败。
      """,
      examples: """
          kdoctor probe https://shop.example.com/
          kdoctor probe 10.0.0.7:5432
          kdoctor probe mail.example.com:25 --module smtp_starttls
          kdoctor probe https://shop.example.com/ --module web --config blackbox.yml
          kdoctor probe https://shop.example.com/ -o prometheus
          kdoctor probe pod/shop-594cb88d6c-29brk:80 -n shop
          kdoctor probe svc/shop:http/healthz -n shop --module http_2xx
        """))

  /// The forms of an outcome.
  enum Format: String, CaseIterable {
    case text
    case json
    case prometheus
  }

  @Argument(
    help: .pick(
      "A URL or HOST:PORT; HOST for icmp; pod/NAME:PORT or svc/NAME:PORT, with /PATH for http.",
      "URL 或 HOST:PORT；icmp 用 HOST；pod/NAME:PORT 或 svc/NAME:PORT，http 可加 /PATH。",
      valueName: "target"))
  var target: String

  @Option(
    name: .shortAndLong,
    help: .pick(
      "The module. (default: http_2xx for a URL, else tcp_connect)",
      "模块。 (default: URL 用 http_2xx，否则用 tcp_connect)", valueName: "name"))
  var module: String?

  @Option(
    help: .pick(
      "The exporter's configuration file to take the module from.",
      "从 exporter 的这个配置文件中取模块。", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Option(
    name: .shortAndLong,
    help: .pick(
      "The namespace of the Pod or Service. (default: the context's)",
      "Pod 或 Service 的命名空间。 (default: 上下文的命名空间)"))
  var namespace: String?

  @Flag(help: .pick("Speak HTTPS to the Pod or Service.", "以 HTTPS 访问 Pod 或 Service。"))
  var https = false

  @OptionGroup(title: HelpText.pick("Live cluster", "在线集群"))
  var cluster: ClusterOptions

  @Option(
    name: .shortAndLong,
    help: .pick(
      "text, json or prometheus, with =FILE into a file. May be repeated. (default: text)",
      "text、json 或 prometheus，加 =FILE 写入文件。可重复使用。 (default: text)",
      valueName: "format[=file]"),
    completion: .list(Format.allCases.map(\.rawValue)))
  var output: [String] = []

  @OptionGroup
  var language: LanguageOption

  @Option(
    help: .pick(
      "The longest it may take; the module's own timeout may be shorter.",
      "最长可用的时间；模块自身的超时可以更短。", valueName: "duration"))
  var timeout = "30s"

  @OptionGroup
  var look: LookOptions

  func run() async throws {
    let language = try language.language()
    guard let limit = DurationText.parse(timeout) else {
      throw Failure(.usage, .badDuration(timeout))
    }
    let colour = try look.colour()
    let outputs = try OutputRequest<Format>.all(output, standard: Format.text.rawValue)
    let outcome = try await outcome(within: limit)
    switch outcome.failure {
    case .badTarget(let reason)?: throw Failure(.usage, .badProbeTarget(target, reason))
    case let failure? where failure.isOurOwn:
      throw Failure(.failure, .cannotProbe(ProbeWords.failure(failure).text(in: language)))
    default: break
    }
    for request in outputs.sorted(by: { $0.path != nil && $1.path == nil }) {
      switch request.format {
      case .text:
        let text = TextRenderer.render(
          ReportDocument(outcome, language: language), language: language,
          style: look.style(colour, isFile: request.path != nil))
        try request.deliver(Array(text.utf8))
      case .json: try request.deliver(ProbeJSON(outcome, language: language).bytes)
      case .prometheus: try request.deliver(Array(PrometheusText.text(outcome.metrics).utf8))
      }
    }
    if !outcome.isSuccess { throw Verdict(status: .problem) }
  }

  private func outcome(within limit: Duration) async throws -> ProbeOutcome {
    let module = try chosenModule()
    let userAgent = "kdoctor/\(Version.number)"
    guard let place = ForwardPlace(target) else {
      if let option = cluster.given ?? namespace.map({ _ in "-n" }) ?? (https ? "--https" : nil) {
        throw Failure(.usage, .needsClusterTarget(option))
      }
      return await module.run(target, within: limit, userAgent: userAgent)
    }
    let connection = try cluster.connection(namespace: namespace, limit: limit)
    return try await LiveCluster(connection, limit: limit).use { live in
      let dialer = ForwardDialer(
        live.reader, namespace: connection.defaultNamespace, place: place)
      // The port-forward knows the way; what a server is called matters to HTTP and TLS alone.
      let port = place.port.flatMap { Int($0) } ?? (https ? 443 : 80)
      var address = "\(place.name):\(port)"
      if case .http = module.settings {
        address = "\(https ? "https" : "http")://\(address)\(place.path)"
      }
      var outcome = await module.run(address, by: dialer, within: limit, userAgent: userAgent)
      outcome.target = target
      return outcome
    }
  }

  /// The module to probe with.
  ///
  /// - Throws: ``Failure`` where the file is wrong or has no such module.
  private func chosenModule() throws -> ProbeModule {
    let lower = target.lowercased()
    let isURL = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    let name = module ?? (isURL ? "http_2xx" : "tcp_connect")
    let file: ProbeConfiguration
    let found: ProbeModule?
    do {
      file =
        if let config {
          try ProbeConfiguration(path: config)
        } else {
          try ProbeConfiguration.builtIn.get()
        }
      found = try file.module(name)
    } catch {
      throw Failure(.failure, .other(error.description))
    }
    if let found { return found }
    let nearest = NearestNames.suggest(for: name, among: file.names)
    throw Failure(.failure, .noModule(name, in: config, nearest: nearest, all: file.names))
  }
}
