import KubeClient
import Testing

struct KubeconfigTests {
  @Test(arguments: KubeconfigCases.merging + KubeconfigCases.texts)
  func filesAndContexts(_ example: KubeconfigCase) async throws {
    #expect(try await example.run() == example.expected)
  }

  @Test(arguments: KubeconfigCases.servers + KubeconfigCases.proxies)
  func clusters(_ example: KubeconfigCase) async throws {
    #expect(try await example.run() == example.expected)
  }

  @Test(arguments: KubeconfigCases.users + KubeconfigCases.plugins)
  func users(_ example: KubeconfigCase) async throws {
    #expect(try await example.run() == example.expected)
  }

  @Test(arguments: KubeconfigCases.pods)
  func pods(_ example: KubeconfigCase) async throws {
    #expect(try await example.run() == example.expected)
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x20, 0xFF], "is not text in UTF-8"), ([0xFF, 0xFE, 0x61, 0], "is UTF-16"),
  ])
  func encodings(_ bytes: [UInt8], problem: String) throws {
    let folder = try ScratchFolder()
    let config = try folder.write("config", bytes: bytes)
    #expect(throws: ConnectionProblem(place: config, problem: problem, advice: "Save it as UTF-8"))
    { try Kubeconfig.read(environment: ["KUBECONFIG": config], home: nil) }
  }

  @Test func contextsToChooseFrom() throws {
    let folder = try ScratchFolder()
    let one = try folder.write("one", oneContext(context: ", namespace: shop"))
    let two = try folder.write(
      "two",
      """
      current-context: other
      contexts:
      - {name: dev, context: {cluster: hidden}}
      - {name: other, context: {cluster: c, user: u}}
      - {name: broken, context: [1]}
      """)
    let config = try Kubeconfig.read(environment: ["KUBECONFIG": "\(one):\(two)"], home: nil)
    #expect(config.files == [one, two])
    #expect(config.currentContext == "dev")
    #expect(config.currentContextFile == one)
    #expect(
      config.contexts.map { [$0.name, $0.cluster, $0.user, $0.namespace ?? "-", $0.file] } == [
        ["dev", "kind", "alice", "shop", one], ["other", "c", "u", "-", two],
      ])
  }

  @Test(arguments: [
    ("https://api.example.com:6443", "", true),
    ("https://api.example.com:6443", "example.com", false),
    ("https://example.com", ".example.com", true), ("https://example.com", "example.com", false),
    ("https://api.example.com", "*.example.com", false),
    ("https://notexample.com", "example.com", true),
    ("https://API.Example.com", "api.EXAMPLE.com", false),
    ("https://a:6443", "a:443", true), ("https://a:6443", "b, a:6443", false),
    ("https://a", "*", false), ("https://10.1.2.3", "10.1.2.3", false),
    ("https://10.1.2.3", "10.1.2.0/25", false), ("https://10.1.2.200", "10.1.2.0/25", true),
    ("https://[fd00::1]", "fd00::/8", false), ("https://[fd00::1]", "10.0.0.0/8", true),
    ("https://localhost:6443", "", false), ("https://[::1]:6443", "", false),
    ("https://a", "10.0.0.0/99,,/,[", true),
  ])
  func noProxy(_ server: String, _ rules: String, isUsed: Bool) throws {
    let connection = try ConnectionFinder.find(
      ConnectionOptions(server: server),
      environment: ["HTTPS_PROXY": "http://proxy:1", "NO_PROXY": rules], home: nil,
      accountFolder: "")
    #expect((connection.proxy != nil) == isUsed)
  }
}
