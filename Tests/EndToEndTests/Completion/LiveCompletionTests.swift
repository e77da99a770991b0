import Foundation
import KDoctorTesting
import Testing

@Suite("What a completion offers")
struct LiveCompletionTests {
  /// What is offered for the last word, which is empty or begun.
  ///
  /// - Parameters:
  ///   - argument: what is completed, as the scripts name it.
  private static func offered(
    _ argument: String, _ command: String, _ words: [String],
    environment: [String: String] = [:]
  ) async throws -> [String] {
    let line = ["kdoctor", command] + words
    let outcome = try await LiveProgram(
      ["---completion", command, "--", argument, "\(line.count - 1)", "\(words.last?.count ?? 0)"]
        + line,
      // A busy machine is no slow cluster.
      environment: environment.merging(["KDOCTOR_COMPLETION_TIMEOUT": "60s"]) { $1 }
    ).outcome()
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(
    "Comes from the recording that was named",
    arguments: [
      ("--namespace", ["--practice", "two-faults", "-n", ""], "two-faults"),
      ("positional@0", ["--practice", "two-faults", ""], "deployment/shop"),
      ("positional@0", ["--practice", "two-faults", "-n", "two-faults", "po"], "pod/shop"),
      ("positional@0", ["--practice", "two-faults", "sh"], "shop"),
      ("positional@0", ["--snapshot", "{recording}", "svc/"], "svc/shop"),
    ] as [(String, [String], String)])
  func recorded(argument: String, words: [String], expected: String) async throws {
    let words = words.map { $0 == "{recording}" ? Kdoctor.recording("two-faults") : $0 }
    let offered = try await Self.offered(argument, "report", words)
    #expect(offered.contains { $0.hasPrefix(expected) }, "\(offered)")
    #expect(offered == offered.sorted())
  }

  @Test("Comes from the cluster")
  func live() async throws {
    try await LiveSetting.with("two-faults") { setting in
      let from = ["--kubeconfig", setting.config]
      let names = try await Self.offered("--namespace", "report", from + ["-n", ""])
      #expect(names.contains("two-faults"))
      let targets = try await Self.offered(
        "positional@0", "report", from + ["-n", "two-faults", "dep"])
      #expect(targets == ["deployment/shop"])
      #expect(setting.asked == ["list namespaces": 1, "list deployments": 1])
      let contexts = try await Self.offered("--context", "status", from + ["--context", ""])
      #expect(!contexts.isEmpty)
    }
  }

  @Test(
    "Is nothing, and says nothing, where something is wrong",
    arguments: [
      ["--kubeconfig", "/nowhere", "-n", ""], ["--server", "https://127.0.0.1:1", "-n", ""],
      ["--snapshot", "/nowhere", "-n", ""], ["--snapshot", "-", "-n", ""],
      ["--practice", "nonsense", "-n", ""], ["--context", "none", "-n", ""],
    ])
  func nothing(words: [String]) async throws {
    #expect(try await Self.offered("--namespace", "report", words) == [])
  }

  @Test("Is nothing where a recording takes longer than a shell may be kept waiting")
  func slow() throws {
    let folder = try Scratch()
    // Nobody ever writes into the pipe. What comes to no end is ended with 124.
    let outcome = try Shell.run(
      """
      mkfifo pipe
      export KDOCTOR_COMPLETION_TIMEOUT=100ms
      timeout 60 kdoctor ---completion report -- --namespace 5 0 kdoctor report --snapshot pipe -n ''
      """, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.allSatisfy(\.isNewline) && outcome.errors == "")
  }

  @Test("Runs a credential plugin only where that was asked for", arguments: [false, true])
  func plugin(isAllowed: Bool) async throws {
    let folder = try Scratch()
    let program = try folder.write("#!/bin/sh\ntouch \"$0.ran\"\nexit 1\n", to: "plugin")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.path)
    let config = try folder.write(
      """
      current-context: one
      contexts: [{name: one, context: {cluster: c, user: u, namespace: shop}}]
      clusters: [{name: c, cluster: {server: "https://127.0.0.1:1"}}]
      users: [{name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1, \
      command: "\(program.path)", interactiveMode: Never}}}]
      """, to: "config")
    let offered = try await Self.offered(
      "--namespace", "report", ["--kubeconfig", config.path, "-n", ""],
      environment: isAllowed ? ["KDOCTOR_COMPLETION_PLUGINS": "1"] : [:])
    // What the kubeconfig says itself can always be told.
    #expect(offered == ["shop"])
    #expect(FileManager.default.fileExists(atPath: program.path + ".ran") == isAllowed)
  }

  @Test("Knows the findings that can be suppressed")
  func findings() async throws {
    let offered = try await Self.offered("--ignore", "report", ["--ignore", ""])
    #expect(offered.contains("pod.image.tag-not-found"))
    // A question is no finding.
    #expect(!offered.contains("pod.pending"))
  }

  @Test("Knows what can be explained")
  func topics() async throws {
    let offered = try await Self.offered("positional@0", "explain", [""])
    #expect(offered.contains("pod.image.tag-not-found") && offered.contains("exit-137"))
  }
}
