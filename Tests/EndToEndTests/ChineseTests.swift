import ArgumentParser
import Foundation
import KDoctorTesting
import Terminal
import Testing

@testable import kdoctor

@Suite("What a reader of Chinese gets")
struct ChineseTests {
  private static let chinese = ["--lang", "zh-Hans"]
  /// What the system says of files and connections.
  private static let system = [
    "No such file or directory", "Permission denied", "Is a directory", "Connection refused",
    "Not a directory", "Name or service not known",
  ]

  @Test(
    "A command line that fails says why, in Chinese",
    arguments: [
      ["frobnicate"], ["reprot"], ["deployment/shop"], ["--versoin"], ["report", "--frobnicate"],
      ["report", "--snapshot"], ["report", "--now", "x"], ["report", "--timeout", "soon"],
      ["report", "--practice", "x"], ["report", "--practice", "healthy", "-o", "yamll"],
      ["report", "--practice", "healthy", "-o", "jsn"],
      ["report", "--practice", "healthy", "-o", "json="],
      ["report", "--practice", "healthy", "-o", "json", "-o", "text"],
      ["report", "--practice", "healthy", "-n", "x", "-A"],
      ["report", "--practice", "healthy", "--context", "x"],
      ["report", "--practice", "healthy", "--watch=now"],
      ["report", "--practice", "healthy", "deploymnet/shop"],
      ["report", "--practice", "healthy", "deployment/shoop"],
      ["report", "--practice", "healthy", "-o", "text=/nowhere/file"],
      ["report", "--practice", "healthy", "--fail-on", "often"],
      ["report", "--practice", "healthy", "--ingress-controller", "x"],
      ["report"], ["report", "--kubeconfig", "/nowhere/config"], ["report", "--kubeconfig", "/"],
      ["report", "--kubeconfig", "{notes}"], ["report", "--kubeconfig", "{wrong-type}"],
      ["report", "--kubeconfig", "{no-context}"], ["report", "--kubeconfig", "{no-plugin}"],
      ["report", "--kubeconfig", "{two-tokens}"], ["report", "--kubeconfig", "{bad-token}"],
      ["report", "--kubeconfig", "{two-contexts}"],
      ["report", "--kubeconfig", "{two-contexts}", "--context", "none"],
      ["report", "--kubeconfig", "{two-contexts}", "--context", "one", "--user", "none"],
      ["report", "--server", "https://"], ["report", "--server", "https://127.0.0.1:1"],
      ["report", "--server", "http://user@127.0.0.1"],
      ["report", "--server", "https://name.invalid", "--timeout", "2s"],
      ["report", "--as-group", "x"], ["report", "--server", "https://127.0.0.1:1", "-n", "A b"],
      ["report", "--snapshot", "/nowhere"], ["report", "--snapshot", "{empty}"],
      ["report", "--snapshot", "{cut}"], ["report", "--snapshot", "{notes}"],
      ["report", "--snapshot", "{no-kind}"], ["report", "--snapshot", "{binary}"],
      ["report", "--snapshot", "{tabs}"], ["snapshot", "inspect", "/nowhere"],
      ["snapshot", "inspect", "{cut}"], ["snapshot", "save"],
      ["snapshot", "save", "-o", "/nowhere/x.tgz", "--server", "http://127.0.0.1:1"],
      ["status"], ["status", "--kubeconfig", "{wrong-type}"],
      ["status", "--server", "https://127.0.0.1:1"], ["status", "-n", "x", "-A"],
      ["probe"], ["probe", "nowhere"], ["probe", "nowhere:"], ["probe", "ftp://x/"],
      ["probe", "::1:80"], ["probe", "127.0.0.1:1"], ["probe", "http://127.0.0.1:1/"],
      ["probe", "https://127.0.0.1:1/"], ["probe", "127.0.0.1:1", "--module", "nonsense"],
      ["probe", "127.0.0.1:1", "--config", "/nowhere"],
      ["probe", "127.0.0.1:1", "--config", "{modules}", "-m", "x"],
      ["probe", "127.0.0.1:1", "--https"], ["probe", "x", "-m", "dns"],
      ["explain", "readines"], ["explain", "something quite unknown"],
      ["explain", "--flowchart", "/nowhere"],
      ["chart", "surplus"], ["chart", "-o", "svgg"], ["chart", "--flowchart", "{folder}"],
      ["session", "--theme", "blue"], ["session", "shop/"],
    ] as [[String]])
  func fails(arguments: [String]) throws {
    let files = try Scratch()
    let written = try Self.files.reduce(into: ["folder": files.url.path]) { paths, file in
      paths[file.key] = try files.write(file.value, to: file.key).path
    }
    _ = try files.write("ask: { en: x }\n", to: "question.yaml")
    let words = arguments.map { word in
      word.hasPrefix("{") ? written[String(word.dropFirst().dropLast())] ?? word : word
    }
    let outcome = try Kdoctor.run(words + Self.chinese)
    #expect(outcome.status != 0)
    var said = outcome.errors + outcome.output
    #expect(said.contains { $0 >= "一" && $0 <= "龥" })
    for text in Self.system { said = said.replacing(text, with: "·") }
    for path in written.values { said = said.replacing(path, with: "·") }
    #expect(EnglishSentence.found(in: said) == nil, "\(said)")
  }

  /// Files with something wrong in them, by name.
  private static let files = [
    "empty": "", "notes": "Buy milk and some bread\n", "cut": #"{"kind": "List", "items": [{"#,
    "no-kind": #"{"kind": "List", "items": [{"a": 1}]}"#, "binary": "\u{0}\u{1}\u{2}",
    "tabs": "kind: Pod\n\tmetadata: x\n",
    "wrong-type": "apiVersion: v1\nkind: Config\nusers: 3\n",
    "no-context": "apiVersion: v1\nkind: Config\ncurrent-context: gone\n",
    "two-contexts": """
    contexts: [{name: one, context: {cluster: c}}, {name: two, context: {cluster: c}}]
    clusters: [{name: c, cluster: {server: "https://127.0.0.1:1"}}]
    """,
    "no-plugin": kubeconfig(
      "exec: {apiVersion: client.authentication.k8s.io/v1, command: no-such-plugin, "
        + "interactiveMode: Never}"),
    "two-tokens": kubeconfig("token: a, username: b, password: c"),
    "bad-token": kubeconfig("token: \"a b\""),
    "modules": "modules: { x: { prober: carrier-pigeon } }\n",
  ]

  private static func kubeconfig(_ user: String) -> String {
    """
    current-context: one
    contexts: [{name: one, context: {cluster: c, user: u}}]
    clusters: [{name: c, cluster: {server: "https://127.0.0.1:1"}}]
    users: [{name: u, user: {\(user)}}]
    """
  }

  @Test("The help of every command is Chinese, and no line is too wide", arguments: commands())
  func help(words: [String]) throws {
    let outcome = try Kdoctor.run(words + ["--help"] + Self.chinese)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("概述："))
    let paragraphs = outcome.output.replacing("Prometheus blackbox exporter", with: "·")
      .split(separator: "\n\n").filter { !$0.hasPrefix("示例\n") && !$0.hasPrefix("用法：") }
    #expect(EnglishSentence.found(in: paragraphs.joined(separator: "\n")) == nil)
    for line in paragraphs.flatMap({ $0.split(separator: "\n") }) {
      #expect(String(line).columns <= 80)
    }
    for heading in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "(default"] {
      #expect(!outcome.output.contains(heading))
    }
    let english = try Kdoctor.run(words + ["--help"])
    #expect(english.output.hasPrefix("OVERVIEW: "))
    #expect(Self.options(in: english.output) == Self.options(in: outcome.output))
  }

  /// The options that a help lists.
  private static func options(in help: String) -> [String] {
    help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      .map { line in String(line.drop { $0 == " " }.prefix { $0 != "<" }.prefix(24)) }
      .map { $0.split(separator: "  ").first.map(String.init) ?? "" }
  }

  /// The words by which every command is called.
  static func commands(
    of command: any ParsableCommand.Type = KDoctor.self, under words: [String] = []
  ) -> [[String]] {
    [words]
      + command.configuration.subcommands.flatMap {
        commands(of: $0, under: words + [$0._commandName])
      }
  }
}
