import Foundation
import KubeClient
import Testing

struct PluginTests {
  private let folder: ScratchFolder
  private let clock = TestClock()

  init() throws { folder = try ScratchFolder() }

  /// A script that counts its runs and gives a token with the number of the run.
  private func counting(_ status: String = "", before: String = "") -> String {
    """
    echo run >> '\(folder.path)/runs'
    \(before)
    n=$(wc -l < '\(folder.path)/runs' | tr -d ' ')
    echo '{"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential",\
    "status":{"token":"t'$n'"\(status)}}'
    """
  }

  private var runs: Int {
    let text = try? String(contentsOfFile: folder.path + "/runs", encoding: .utf8)
    return text?.split(separator: "\n").count ?? 0
  }

  private func source(_ script: String, fields: String = "command: ./plugin") throws
    -> any CredentialSource
  {
    try PluginCase.source(in: folder, script: script, fields: fields, clock: clock)
  }

  @Test func oneRunForAllWhoAsk() async throws {
    let source = try source(counting(before: "sleep 0.3"))
    let tokens = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<20 { group.addTask { try await source.credentials().authorization } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(tokens == ["Bearer t1"])
    #expect(runs == 1)
  }

  @Test func runsAgainShortlyBeforeExpiry() async throws {
    let source = try source(counting(#","expirationTimestamp":"2026-01-01T00:10:00Z""#))
    var tokens: [String?] = []
    for wait in [0.0, 580, 15] {
      clock.advance(seconds: wait)
      tokens.append(try await source.credentials().authorization)
    }
    #expect(tokens == ["Bearer t1", "Bearer t1", "Bearer t2"])
  }

  @Test func runsAgainWhenRefused() async throws {
    let source = try source(counting())
    let first = try await source.credentials().authorization
    clock.advance(seconds: 1e6)
    let second = try await source.credentials().authorization
    #expect(await source.renew())
    let third = try await source.credentials().authorization
    #expect([first, second, third] == ["Bearer t1", "Bearer t1", "Bearer t2"])
  }

  @Test func restsAfterFailure() async throws {
    let source = try source("echo run >> '\(folder.path)/runs'; exit 1")
    var counts: [Int] = []
    for wait in [0.0, 5, 30] {
      clock.advance(seconds: wait)
      await #expect(throws: ConnectionProblem.self) { try await source.credentials() }
      counts.append(runs)
    }
    #expect(await source.renew())
    await #expect(throws: ConnectionProblem.self) { try await source.credentials() }
    #expect(counts + [runs] == [1, 1, 2, 3])
  }

  @Test func cancellingTheLastWhoWaitsEndsIt() async throws {
    let source = try source("echo $$ > '\(folder.path)/pid'; exec sleep 600")
    let task = Task { try await source.credentials() }
    let process = try await process()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(kill(process, 0) == -1)
  }

  @Test func nothingIsLeftAfterTheLimit() async throws {
    let source = try PluginCase.source(
      in: folder, script: "echo $$ > '\(folder.path)/pid'; exec sleep 600",
      limit: .milliseconds(1500), clock: clock)
    await #expect(throws: ConnectionProblem.self) { try await source.credentials() }
    #expect(kill(try await process(), 0) == -1)
  }

  @Test func isToldOfItsClusterAndFindsItsEnvironment() async throws {
    let fields = """
      command: plugin-on-path
      args: [get-token, "two words", ""]
      env: [{name: FROM_FILE, value: "file"}, {name: BOTH, value: "file"}]
      provideClusterInfo: true
      """
    let cluster = """
      server: https://a.example/prefix
      certificate-authority: \(TestCertificates.folder.path)/ca.pem
      tls-server-name: b.example
      proxy-url: http://proxy:3128
      extensions:
      - name: other
        extension: 1
      - name: client.authentication.k8s.io/exec
        extension: {audience: "a \\"b\\"", list: [1, true, null, {}]}
      """
    try folder.write(
      "bin/plugin-on-path",
      """
      #!/bin/sh
      for word in "$@" "$FROM_FILE" "$FROM_HERE" "$BOTH" "$KUBERNETES_EXEC_INFO"; do
        printf '%s\\n' "$word"
      done > '\(folder.path)/seen'
      cat >> '\(folder.path)/seen'
      \(PluginCase.answer(#"{"token":"x"}"#))
      """, executable: true)
    let source = try PluginCase.source(
      in: folder, script: "", fields: fields, cluster: cluster, clock: clock,
      environment: ["FROM_HERE": "here", "BOTH": "here"])
    _ = try await source.credentials()
    let seen = try String(contentsOfFile: folder.path + "/seen", encoding: .utf8)
    let authority = try TestCertificates.base64("ca.pem")
    #expect(
      seen == """
        get-token
        two words

        file
        here
        file
        {"apiVersion":"client.authentication.k8s.io/v1beta1","kind":"ExecCredential","spec":\
        {"cluster":{"certificate-authority-data":"\(authority)",\
        "config":{"audience":"a \\"b\\"","list":[1,true,null,{}]},\
        "proxy-url":"http://proxy:3128","server":"https://a.example/prefix",\
        "tls-server-name":"b.example"},"interactive":false}}

        """)
  }

  /// The process that the script has written down, once it has.
  private func process() async throws -> pid_t {
    while true {
      let text = try? String(contentsOfFile: folder.path + "/pid", encoding: .utf8)
      if let number = text.flatMap({ pid_t($0.dropLast()) }) { return number }
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}
