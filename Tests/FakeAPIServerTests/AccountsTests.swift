import KDoctorTesting
import Testing

/// Who may ask for what.
@Suite struct AccountsTests {
  @Test(
    arguments: [
      (Account.Credential.certificate, 200, "dev"), (.rsaCertificate, 200, "dev"),
      (.token, 200, "dev"), (.none, 403, "system:anonymous"), (.wrongToken, 401, nil),
      (.expiredCertificate, 401, nil), (.foreignCertificate, 401, nil),
    ] as [(Account.Credential, Int, String?)])
  func credentials(_ credential: Account.Credential, _ status: Int, _ user: String?) async throws {
    let grant = Grant(to: "dev", [PolicyRule(["list"], ["pods"])])
    let server = try await FakeAPIServer.start(
      try Recordings.healthy(), .init { $0.grants = [grant] })
    let answer = try await server.get("/api/v1/pods", as: Account("dev", credential: credential))
    #expect(answer.status == status)
    #expect(server.requests.map(\.user) == [user])
    #expect(server.requests.map(\.status) == [status])
    await server.stop()
  }

  @Test func aRevokedTokenIsRefused() async throws {
    let account = Account("dev", groups: ["system:masters"], credential: .token)
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let connection = try await TestConnection(server, as: account)
    #expect(try await connection.get("/api/v1/pods").status == 200)
    server.revokeToken(of: account)
    #expect(try await connection.get("/api/v1/pods").status == 401)
    await server.stop()
  }

  @Test func rightsCanBeTakenAway() async throws {
    let rule = PolicyRule(["list"], ["pods"])
    let server = try await FakeAPIServer.start(
      try Recordings.healthy(), .init { $0.grants = [Grant(to: "dev", [rule])] })
    #expect(try await server.get("/api/v1/pods", as: Account("dev")).status == 200)
    server.forgetRequests()
    server.set(grants: [Grant(to: "dev", in: "healthy", [rule])])
    #expect(try await server.get("/api/v1/pods", as: Account("dev")).status == 403)
    #expect(server.requests.map(\.status) == [403])
    await server.stop()
  }

  static let roles = """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata: {name: reader, namespace: healthy}
    rules:
    - apiGroups: [""]
      resources: [pods, pods/log]
      verbs: [get, list]
    - apiGroups: [apps]
      resources: ["*"]
      verbs: ["*"]
    - apiGroups: [""]
      resources: [configmaps]
      resourceNames: [kube-root-ca.crt]
      verbs: [get, list]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata: {name: nodes}
    rules:
    - apiGroups: [""]
      resources: [nodes]
      verbs: [list]
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata: {name: reader, namespace: healthy}
    """

  @Test(arguments: [
    ("/api/v1/namespaces/healthy/pods", 200), ("/api/v1/pods", 403),
    ("/api/v1/namespaces/other/pods", 403), ("/api/v1/namespaces/healthy/pods?watch=true", 403),
    ("/api/v1/namespaces/healthy/pods/none", 404),
    ("/api/v1/namespaces/healthy/pods/none/log", 404),
    ("/api/v1/namespaces/healthy/services", 403),
    ("/apis/apps/v1/namespaces/healthy/deployments", 200),
    ("/api/v1/namespaces/healthy/configmaps", 403),
    ("/api/v1/namespaces/healthy/configmaps/kube-root-ca.crt", 200),
    ("/api/v1/namespaces/healthy/configmaps?fieldSelector=metadata.name%3Dkube-root-ca.crt", 200),
    ("/api/v1/namespaces/healthy/configmaps?fieldSelector=metadata.name%3Dother", 403),
    ("/api/v1/nodes", 200), ("/api/v1/nodes/node-1", 403), ("/version", 200), ("/apis", 200),
  ])
  func rolesFromYAML(_ path: String, _ status: Int) async throws {
    let server = try await FakeAPIServer.start(
      try Recordings.healthy(),
      .init { $0.grants = try Grant.roles(yaml: Self.roles, to: "reader") })
    let answer = try await server.get(path, as: Account("reader"))
    #expect(answer.status == status, "\(answer.text)")
    await server.stop()
  }

  @Test(arguments: [("/version", 200), ("/healthz", 200), ("/api", 403), ("/apis/apps/v1", 403)])
  func whatIsOpenToAll(_ path: String, _ status: Int) async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    #expect(try await server.get(path, as: .anonymous).status == status)
    await server.stop()
  }

  @Test(arguments: [
    (Account("lead", groups: ["leads"]), 200, "dev"), (Account("other"), 403, "other"),
  ])
  func actingForOthers(_ account: Account, _ status: Int, _ user: String) async throws {
    let server = try await FakeAPIServer.start(
      try Recordings.healthy(),
      .init {
        $0.grants = [
          Grant(to: "leads", [PolicyRule(["impersonate"], ["users"])]),
          Grant(to: "dev", [PolicyRule(["list"], ["pods"])]),
        ]
      })
    let answer = try await server.get(
      "/api/v1/pods", as: account, headers: ["Impersonate-User": "dev"])
    #expect(answer.status == status, "\(answer.text)")
    #expect(server.requests.map(\.user) == [user])
    await server.stop()
  }

  @Test func noSecretsInTheRecordOfRequests() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let account = Account("dev", credential: .token)
    _ = try await server.get("/api/v1/pods?limit=5", as: account, headers: ["Accept": "x/y"])
    let request = try #require(server.requests.first)
    #expect(request.headers["authorization"] == "Bearer")
    #expect(!"\(request)".contains(try #require(server.token(of: account))))
    #expect(request.verb == "list")
    #expect(request.resource == "pods")
    #expect(request.query == ["limit": "5"])
    #expect(request.userAgent == "test")
    #expect(request.accept == "x/y")
    await server.stop()
  }
}
