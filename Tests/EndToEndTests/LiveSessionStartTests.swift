import Foundation
import KDoctorTesting
import Testing

@MainActor
@Suite("The start of a session where something is missing")
struct LiveSessionStartTests {
  /// A kubeconfig that is not as it should be, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String] = []
    /// What is replaced in a good kubeconfig, and by what.
    var changes: [String: String] = [:]
    var hasFile = true
    var words: String
    /// The context to choose in the end; nil where none of the file works.
    var context: String?

    static let all = [
      Case(
        testDescription: "no current context",
        changes: [
          "current-context: fake\n": "",
          "\ncontexts:\n": "\ncontexts:\n- name: other\n  context: {cluster: fake, user: fake}\n",
        ],
        words: "no current-context is set", context: "fake"),
      Case(
        testDescription: "a context that does not exist", arguments: ["--context", "gone"],
        words: "gone", context: "fake"),
      Case(
        testDescription: "a user that does not exist",
        changes: ["    user: fake": "    user: gone"],
        words: "gone"),
      Case(testDescription: "no file", hasFile: false, words: "does not exist"),
      Case(testDescription: "no YAML", changes: ["clusters:": "clusters: ]"], words: "config"),
      Case(
        testDescription: "a server that is not there",
        changes: ["server: https://127.0.0.1:": "server: https://127.0.0.1:1/"],
        words: "127.0.0.1"),
    ]
  }

  @Test(
    "Says what is wrong, and the practice cluster is one key away", arguments: Case.all)
  func wrong(_ wrong: Case) async throws {
    try await LiveSetting.with("two-faults") { setting in
      if wrong.hasFile {
        var text = try String(contentsOfFile: setting.config, encoding: .utf8)
        for (old, new) in wrong.changes { text = text.replacing(old, with: new) }
        try text.write(toFile: setting.config, atomically: true, encoding: .utf8)
      } else {
        try FileManager.default.removeItem(atPath: setting.config)
      }
      // A target of the command line is not looked for in the practice cluster.
      try await LiveSession.with(
        setting, ["-n", "two-faults", "deployment/other"] + wrong.arguments
      ) { session in
        try await session.see("kdoctor cannot go on")
        try await session.see(wrong.words)
        #expect(session.shows("P practice cluster"))
        session.press("r")
        try await session.see("kdoctor cannot go on")
        session.press("P")
        try await session.see("practice two-faults")
        try await session.see("two-faults/deployment/shop")
        session.press("c")
        try await session.see("crash-app")
        guard let context = wrong.context else { return }
        session.press("/")
        session.type(context)
        session.press("Enter")
        try await session.see("cluster fake")
      }
    }
  }

  /// Writes a second context into the kubeconfig, whose server listens nowhere.
  private static func addDeadContext(_ setting: LiveSetting) throws {
    let text = try String(contentsOfFile: setting.config, encoding: .utf8)
      .replacing(
        "\nclusters:\n",
        with: "\nclusters:\n- name: dead\n  cluster: {server: 'https://127.0.0.1:1'}\n"
      )
      .replacing(
        "\ncontexts:\n",
        with: "\ncontexts:\n- name: dead\n  context: {cluster: dead, user: fake}\n"
          + "- name: broken\n  context: {cluster: gone, user: fake}\n")
    try text.write(toFile: setting.config, atomically: true, encoding: .utf8)
  }

  @Test("Comes back from a context that does not work", arguments: ["dead", "broken"])
  func contexts(name: String) async throws {
    try await LiveSetting.with("two-faults") { setting in
      try Self.addDeadContext(setting)
      try await LiveSession.with(setting, ["-n", "two-faults", "--no-probe"]) { session in
        try await session.see("PROBLEM deployment/shop")
        session.press("c")
        try await session.see(name)
        session.press("/")
        session.type(name)
        session.press("Enter")
        try await session.see("kdoctor cannot go on")
        // Nothing of the other cluster is left to be taken for this one's.
        #expect(!session.shows("deployment/shop") && !session.shows("cluster fake"))
        // Trying again means the context that was chosen.
        setting.server.forgetRequests()
        session.press("r")
        try await session.see("kdoctor cannot go on")
        #expect(setting.server.requests.isEmpty)
        session.press("P")
        try await session.see("two-faults/deployment/shop")
        session.press("c", "/")
        session.type("fake")
        session.press("Enter")
        try await session.see("cluster fake")
        try await session.see("PROBLEM deployment/shop")
      }
    }
  }

  @Test("Finds back to a server that no context names")
  func given() async throws {
    let account = Account.admin.with(.token)
    try await LiveSetting.with("two-faults", as: account) { setting in
      let token = try #require(setting.server.token(of: account))
      let arguments = ["-n", "two-faults", "--no-probe", "--token", token]
      try await LiveSession.with(setting, arguments) { session in
        try await session.see("PROBLEM deployment/shop")
        session.press("P")
        try await session.see("practice two-faults")
        session.press("c")
        try await session.see("what this session began with")
        session.press("Enter")
        try await session.see("cluster fake")
        try await session.see("PROBLEM deployment/shop")
      }
    }
  }

  @Test("Finds back to a recording")
  func recording() async throws {
    let session = try LiveSession(["--snapshot", Kdoctor.recording("crash-app")])
    try await session.see("deployment/shop")
    session.press("P")
    try await session.see("practice two-faults")
    session.press("c")
    try await session.see("what this session began with")
    session.press("Enter")
    try await session.see("kdoctor › recording")
    try await session.see("FATAL: DB_URL is not set")
    await session.end()
  }

  @Test("Shows no answer of a cluster that was left")
  func stale() async throws {
    try await LiveSetting.with("crash-app") { setting in
      setting.server.set(faults: [Fault(.drip(bytesPerSecond: 400_000), when: .resource("pods"))])
      try await LiveSession.with(setting, ["-n", "crash-app", "--no-probe"]) { session in
        for _ in 0..<5 {
          session.press("P", "c", "/")
          session.type("fake")
          session.press("Enter")
        }
        session.press("P")
        try await session.see("two-faults/deployment/shop")
        try await Task.sleep(for: .milliseconds(500))
        #expect(session.shows("practice two-faults"))
        #expect(!session.shows("FATAL") && !session.shows("cluster fake"))
      }
    }
  }
}
