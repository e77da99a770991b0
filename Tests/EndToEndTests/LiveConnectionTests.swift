import Foundation
import KDoctorTesting
import Testing

@Suite("The way to a live cluster")
struct LiveConnectionTests {
  private static let target = ["deployment/shop", "-n", "healthy"]

  /// A server that is reached in some way.
  struct Way: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var account = Account.admin
    /// 0 where everything is read.
    var status: Int32 = 0
    /// What the complaint says.
    var words = ""
    var change: @Sendable (inout FakeAPIServer.Options) -> Void = { _ in }
  }

  private static let year = 365.0 * 86_400
  private static let ways = [
    Way(testDescription: "TLS 1.2", change: { $0.transport = .tls12 }),
    Way(testDescription: "TLS 1.3", change: { $0.transport = .tls13 }),
    Way(testDescription: "RSA", change: { $0.certificate = .validRSA }),
    Way(testDescription: "IPv6", change: { $0.host = .ipv6 }),
    Way(testDescription: "prefix", change: { $0.pathPrefix = "/k8s/clusters/c-1" }),
    Way(testDescription: "token", account: .admin.with(.token)),
    Way(
      testDescription: "plain HTTP", account: .admin.with(.token), status: 5,
      words: "no credentials are sent", change: { $0.transport = .plain }),
    Way(testDescription: "RSA client", account: .admin.with(.rsaCertificate)),
    Way(
      testDescription: "a year ahead", words: "365 days ahead",
      change: { $0.clock = .system(offset: year) }),
    Way(
      testDescription: "a year behind", words: "365 days behind",
      change: { $0.clock = .system(offset: -year) }),
    Way(
      testDescription: "wrong name", status: 1, words: "certificate is for another-server.example",
      change: { $0.certificate = .wrongName }),
    Way(
      testDescription: "expired", status: 1, words: "expired at",
      change: { $0.certificate = .expired }),
    Way(
      testDescription: "not yet valid", status: 1, words: "valid only from",
      change: { $0.certificate = .notYetValid }),
    Way(
      testDescription: "unknown authority", status: 1, words: "signed by another",
      change: { $0.certificate = .unknownAuthority }),
    Way(
      testDescription: "wrong token", account: .admin.with(.wrongToken), status: 1,
      words: "does not accept the credentials (401)"),
    Way(
      testDescription: "foreign client", account: .admin.with(.foreignCertificate), status: 1,
      words: "does not accept the credentials (401)"),
    Way(
      testDescription: "expired client", account: .admin.with(.expiredCertificate), status: 1,
      words: "the client certificate of"),
    Way(testDescription: "anonymous", account: .anonymous, status: 5),
  ]

  @Test("is taken, or what bars it is named", arguments: ways)
  func way(way: Way) async throws {
    try await LiveSetting.with("healthy", as: way.account, way.change) { setting in
      let report = try await setting.report(Self.target)
      #expect(report.status == way.status, "\(report.summary)")
      #expect(report.outcome.errors.contains(way.words) || way.words == "", "\(report.summary)")
      #expect((report.json == nil) == (way.status == 1))
      #expect(report.findings == [])
    }
  }

  @Test("is refused where http and https are mixed up")
  func schemes() async throws {
    for (transport, wrong, words) in [
      (FakeAPIServer.Options.Transport.plain, "https", "does not speak TLS"),
      (.tls, "http", "http"),
    ] {
      try await LiveSetting.with(
        "healthy", as: .admin.with(.token), { $0.transport = transport }
      ) { setting in
        let server = "\(wrong)://127.0.0.1:\(setting.server.port)"
        let report = try await setting.report(Self.target + ["--server", server])
        #expect(report.status == 1, "\(report.summary)")
        #expect(report.outcome.errors.contains(words), "\(report.summary)")
        #expect(report.outcome.errors.contains(server))
        #expect(report.outcome.output == "")
      }
    }
  }

  @Test("is told of where nobody checks the server")
  func insecure() async throws {
    try await LiveSetting.with("healthy", { $0.certificate = .unknownAuthority }) { setting in
      let folder = try Scratch()
      let config = try folder.write(
        try setting.server.kubeconfig(trust: .insecure), to: "config")
      let report = try await LiveProgram(
        ["report", "--no-probe", "--lang", "en", "--kubeconfig", config.path] + Self.target
      ).outcome()
      #expect(report.status == 0, "\(report.errors)")
      #expect(report.flat.contains("insecure-skip-tls-verify"), "\(report.output)")
    }
  }

  @Test("is taken as somebody else where that is asked for")
  func impersonation() async throws {
    try await LiveSetting.with("healthy") { setting in
      let report = try await setting.report(
        Self.target + ["--as", "jane", "--as-group", "a", "--as-group", "system:masters"])
      #expect(report.status == 0, "\(report.summary)")
      #expect(setting.server.requests.allSatisfy { $0.headers["impersonate-user"] == "jane" })
      let alone = try await setting.report(Self.target + ["--as", "jane"])
      #expect(alone.status == 5)
    }
  }

  @Test("is not a Pod's own outside of one, and never sought by proxies for it")
  func environment() async throws {
    try await LiveSetting.with("healthy") { setting in
      let outcome = try await LiveProgram(
        ["report", "--no-probe"] + Self.target,
        environment: [
          "KUBERNETES_SERVICE_HOST": "127.0.0.1",
          "KUBERNETES_SERVICE_PORT": "\(setting.server.port)",
        ]
      ).outcome()
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(setting.server.requests.isEmpty)
    }
  }

  @Test("is taken again with the new token where the old one is refused")
  func tokens() async throws {
    let account = Account.admin.with(.token)
    try await LiveSetting.with("healthy", as: account) { setting in
      let folder = try Scratch()
      let token = try #require(setting.server.token(of: account))
      let other = try #require(
        setting.server.token(of: Account("other", groups: ["system:masters"], credential: .token)))
      let line = "    token: \(token)"
      let text = try setting.server.kubeconfig(as: account)
      #expect(text.contains(line))
      let file = try folder.write(other, to: "token")
      let plugin = try folder.write(
        """
        #!/bin/sh
        cat <<END
        {"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential",
         "status": {"token": "$(cat '\(file.path)')"}}
        END

        """, to: "plugin.sh")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: plugin.path)
      let users = [
        "    tokenFile: \(file.path)",
        """
            exec:
              apiVersion: client.authentication.k8s.io/v1
              command: \(plugin.path)
              interactiveMode: Never
        """,
      ]
      for user in users {
        let config = try folder.write(
          text.replacingOccurrences(of: line, with: user), to: "config")
        for (content, status) in [(other, 0), ("no-such-token", 1), (token, 0)] as [(String, Int32)]
        {
          try folder.write(content, to: "token")
          let outcome = try await LiveProgram(
            ["report", "--no-probe", "-o", "json", "--kubeconfig", config.path] + Self.target
          ).outcome()
          #expect(outcome.status == status, "\(user) \(outcome.errors)")
          #expect(!outcome.output.contains(content) && !outcome.errors.contains(content))
        }
      }
    }
  }
}
