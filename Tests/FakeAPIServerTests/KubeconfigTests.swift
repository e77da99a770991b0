import Foundation
import KDoctorTesting
import Testing

@Suite struct KubeconfigTests {
  @Test(arguments: [
    (Account.Credential.certificate, ["client-certificate-data", "client-key-data"], ["token:"]),
    (.token, ["    token: "], ["client-key-data"]), (.none, ["user: {}"], ["token:", "client-"]),
  ])
  func credentials(
    _ credential: Account.Credential, _ holds: [String], _ lacks: [String]
  ) async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let text = try server.kubeconfig(
      as: Account("dev", credential: credential), namespace: "team")
    for word in holds + ["server: \(server.url)", "certificate-authority-data", "namespace: team"] {
      #expect(text.contains(word))
    }
    for word in lacks { #expect(!text.contains(word)) }
    await server.stop()
  }

  @Test func trust() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    #expect(try server.kubeconfig(trust: .insecure).contains("insecure-skip-tls-verify: true"))
    #expect(!(try server.kubeconfig(trust: .system).contains("certificate-authority")))
    await server.stop()
  }

  @Test func aFileOfItsOwn() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let account = Account("dev", credential: .token)
    let file = try server.writeKubeconfig(as: account)
    #expect(try String(contentsOf: file, encoding: .utf8) == server.kubeconfig(as: account))
    try FileManager.default.removeItem(at: file.deletingLastPathComponent())
    await server.stop()
  }
}
