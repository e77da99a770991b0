import Foundation
import KubeClient
import Testing

/// Tokens and certificates in files that somebody replaces.
struct RenewedFilesTests {
  private let folder: ScratchFolder
  private let clock = TestClock()

  init() throws { folder = try ScratchFolder() }

  private func source(_ user: String) throws -> any CredentialSource {
    let config = try folder.write("config", oneContext(user: user))
    return try ConnectionFinder.find(
      environment: ["KUBECONFIG": config], home: nil, now: { clock.now }, accountFolder: ""
    ).credentials
  }

  @Test func tokenIsReadAgainAfterAMinute() async throws {
    try folder.write("token", "one\n")
    let source = try source("tokenFile: token")
    var tokens: [String?] = []
    for wait in [0.0, 59, 2] {
      clock.advance(seconds: wait)
      tokens.append(try await source.credentials().authorization)
      try folder.write("token", "two\n")
    }
    #expect(tokens == ["Bearer one", "Bearer one", "Bearer two"])
  }

  @Test func tokenIsReadAgainWhenRefused() async throws {
    try folder.write("token", "one")
    let source = try source("tokenFile: token")
    #expect(await source.renew() == false)
    try folder.write("token", "two")
    #expect(await source.renew())
    #expect(try await source.credentials().authorization == "Bearer two")
  }

  @Test func lastTokenStaysWhileTheFileIsAway() async throws {
    let token = TestCertificates.token(#"{"exp":1767226000}"#)
    try folder.write("token", token)
    let source = try source("tokenFile: token")
    try FileManager.default.removeItem(atPath: folder.path + "/token")
    clock.advance(seconds: 100)
    #expect(try await source.credentials().authorization == "Bearer \(token)")
    clock.advance(seconds: 1000)
    await #expect(
      throws: ConnectionProblem(
        place: "\(folder.path)/config: user \"alice\"",
        problem: "the token file \"\(folder.path)/token\" does not exist",
        advice: "Correct the path, or have the file written again")
    ) { try await source.credentials() }
    try folder.write("token", "new")
    #expect(try await source.credentials().authorization == "Bearer new")
  }

  @Test func certificateIsReadAgainWhenRefused() async throws {
    try folder.write("client.pem", bytes: try TestCertificates.bytes("ec256.pem"))
    try folder.write("client.key", bytes: try TestCertificates.bytes("ec256.key"))
    let source = try source("client-certificate: client.pem\nclient-key: client.key")
    #expect(await source.subject == "alice (system:masters, dev)")
    #expect(await source.renew() == false)
    try folder.write("client.pem", bytes: try TestCertificates.bytes("rsa.pem"))
    // Half written: the old pair stays.
    #expect(await source.renew() == false)
    try folder.write("client.key", bytes: try TestCertificates.bytes("rsa-pkcs1.key"))
    #expect(await source.renew())
    #expect(await source.subject == "dave")
    let identity = try #require(try await source.credentials().identity)
    #expect(identity.chain == (try TestCertificates.bytes("rsa.pem")))
    #expect(identity.key == (try TestCertificates.bytes("rsa-pkcs1.key")))
  }

  @Test func certificateThatExpiresWhileRunningIsNamed() async throws {
    try folder.write("client.pem", bytes: try TestCertificates.bytes("ec256.pem"))
    try folder.write("client.key", bytes: try TestCertificates.bytes("ec256.key"))
    let source = try source("client-certificate: client.pem\nclient-key: client.key")
    clock.advance(seconds: 45 * 365.25 * 86400)
    await #expect(throws: ConnectionProblem.self) { try await source.credentials() }
  }

  @Test func certificateAndTokenAreSentTogether() async throws {
    try folder.write("token", TestCertificates.token(#"{"sub":"other","exp":1800000000}"#))
    let source = try source(
      """
      client-certificate: \(TestCertificates.folder.path)/rsa.pem
      client-key: \(TestCertificates.folder.path)/rsa.key
      tokenFile: token
      """)
    let credentials = try await source.credentials()
    #expect(credentials.identity != nil)
    #expect(credentials.authorization?.hasPrefix("Bearer ") == true)
    #expect(credentials.expiry == Date(timeIntervalSince1970: 1_800_000_000))
    #expect(await source.subject == "dave")
  }
}
