import Foundation
import Metrics
import NIOHTTP1
import NIOSSL
import Testing
import X509

@testable import Probing

@Suite("A probe over TLS")
struct TLSProbeTests {
  private static func tls(_ settings: String = "") throws -> (ProbeModule, ScratchFile) {
    let file = try ScratchFile(try MadeIdentity.kinds.get().root.pem)
    let module = try ProbeModule(
      "tcp", "tls: true\ntls_config: {ca_file: '\(file.path)'\(settings)}")
    return (module, file)
  }

  /// What is wrong with a server's certificate.
  enum Fault: String, CaseIterable {
    case none
    case expired
    case future
    case wrongName
    case selfSigned
  }

  @Test("Judges certificates", arguments: Fault.allCases)
  func judges(fault: Fault) async throws {
    let kinds = try MadeIdentity.kinds.get()
    let subject = "CN=shop.test,O=Shop\\, Inc.,C=DE"
    let (identity, problem): (MadeIdentity, TLSProblem?) =
      switch fault {
      case .none: (kinds.good, nil)
      case .expired:
        (
          kinds.expired,
          .expired(subject: subject, kinds.expired.certificate.notValidAfter)
        )
      case .future:
        (
          kinds.future,
          .notYetValid(subject: subject, kinds.future.certificate.notValidBefore)
        )
      case .wrongName: (kinds.wrongName, .wrongName(names: ["*.other.test"], wanted: "127.0.0.1"))
      case .selfSigned:
        (kinds.selfSigned, .unknownAuthority(issuer: subject, isSelfSigned: true))
      }
    let server = try await ProbeServer.start(tls: identity.context())
    let (module, file) = try Self.tls()
    let outcome = await module.run(server.address, within: .seconds(20))
    #expect(outcome.failure == problem.map { .tls($0) })
    #expect((outcome.metrics.value(.earliestExpiry) != nil) == (problem == nil))
    // Where nobody looks, anything goes.
    let careless = try ProbeModule(
      "tcp", "tls: true\ntls_config: {insecure_skip_verify: true, ca_file: '\(file.path)'}")
    let second = await careless.run(server.address, within: .seconds(20))
    #expect(second.isSuccess)
    #expect(second.metrics.value(.lastChainExpiry) == -62_135_596_800)
    #expect(
      second.metrics.value(.earliestExpiry)
        == identity.certificate.notValidAfter.timeIntervalSince1970)
  }

  @Test("Tells of the certificate in metrics")
  func metrics() async throws {
    let kinds = try MadeIdentity.kinds.get()
    let server = try await ProbeServer.start(tls: kinds.good.context())
    let (module, _file) = try Self.tls()
    let outcome = await module.run(server.address, within: .seconds(20))
    _ = _file
    let expiry = kinds.good.certificate.notValidAfter.timeIntervalSince1970
    #expect(outcome.metrics.value(.earliestExpiry) == expiry)
    #expect(outcome.metrics.value(.lastChainExpiry) == expiry)
    let chain = try #require(outcome.metrics.samples.first { $0.family == .lastChain })
    #expect(chain.labels[0] == CertificateText.fingerprint(kinds.good.certificate))
    #expect(
      Array(chain.labels[1...]) == [
        "CN=Test Root", "CN=shop.test,O=Shop\\, Inc.,C=DE", "shop.test",
      ])
  }

  @Test(
    "Keeps to the versions that it may speak",
    arguments: [
      (TLSVersion.tlsv12, "", "TLS 1.2"), (.tlsv11, ", min_version: TLS11", "TLS 1.1"),
      (.tlsv11, "", nil), (.tlsv12, ", min_version: TLS13", nil),
      (.tlsv13, ", max_version: TLS12", "TLS 1.2"),
    ] as [(TLSVersion, String, String?)])
  func versions(newest: TLSVersion, settings: String, version: String?) async throws {
    let kinds = try MadeIdentity.kinds.get()
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [
        .certificate(
          try NIOSSLCertificate(bytes: Array(try kinds.good.pem.utf8), format: .pem))
      ],
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(kinds.good.keyPEM.utf8), format: .pem)))
    configuration.minimumTLSVersion = .tlsv1
    configuration.maximumTLSVersion = newest
    let server = try await ProbeServer.start(tls: NIOSSLContext(configuration: configuration))
    let (module, _file) = try Self.tls(settings)
    let outcome = await module.run(server.address, within: .seconds(20))
    _ = _file
    if let version {
      #expect(outcome.failure == nil)
      #expect(outcome.metrics.value(.tlsVersion, version) == 1)
    } else {
      #expect(outcome.failure == .tls(.other("no version of TLS in common")))
    }
  }

  @Test("Says that a port does not speak TLS, or speaks it unasked")
  func wrongPorts() async throws {
    let plain = try await ProbeServer.start { _ in [.send("HTTP/1.1 400 Bad\r\n\r\n"), .close] }
    let (module, _file) = try Self.tls()
    let outcome = await module.run(plain.address, within: .seconds(20))
    _ = _file
    #expect(outcome.failure == .tls(.notSpoken))
    let server = try await ProbeServer.start(tls: MadeIdentity.kinds.get().good.context())
    let second = await (try ProbeModule("http")).run(server.address, within: .seconds(20))
    #expect(!second.isSuccess)
  }

  @Test("Shows a certificate where it is asked for one", arguments: [true, false])
  func clientCertificate(shows: Bool) async throws {
    let kinds = try MadeIdentity.kinds.get()
    let server = try await ProbeServer.start(
      tls: kinds.good.context(clients: kinds.root)
    ) { $0.contains("\r\n\r\n") ? [.send("HTTP/1.1 204 OK\r\n\r\n")] : nil }
    let certificate = try ScratchFile(kinds.good.pem)
    let key = try ScratchFile(kinds.good.keyPEM)
    let authority = try ScratchFile(kinds.root.pem)
    let shown = shows ? ", cert_file: '\(certificate.path)', key_file: '\(key.path)'" : ""
    let module = try ProbeModule("http", "tls_config: {ca_file: '\(authority.path)'\(shown)}")
    let outcome = await module.run("https://\(server.address)", within: .seconds(20))
    #expect(
      outcome.failure == (shows ? nil : .tls(.clientCertificate("certificate required"))))
  }

  @Test(
    "Speaks HTTP/2 where both want to",
    arguments: [("", 2.0), ("enable_http2: false", 1.1)])
  func http2(settings: String, version: Double) async throws {
    let kinds = try MadeIdentity.kinds.get()
    let server = try await ProbeServer.startHTTP2(
      tls: kinds.good.context(protocols: ["h2", "http/1.1"]), status: .ok,
      headers: ["content-length": "70000"], body: Array(repeating: 0x61, count: 70_000))
    let file = try ScratchFile(kinds.root.pem)
    let module = try ProbeModule(
      "http",
      "tls_config: {ca_file: '\(file.path)', server_name: shop.test}\nfail_if_not_ssl: true\n\(settings)"
    )
    let outcome = await module.run("https://\(server.address)/", within: .seconds(20))
    #expect(outcome.failure == nil)
    #expect(outcome.metrics.value(.httpVersion) == version)
    #expect(outcome.metrics.value(.httpContentLength) == 70_000)
    #expect(outcome.metrics.value(.httpUncompressedLength) == 70_000)
    #expect(outcome.metrics.value(.httpTLS) == 1)
  }

  @Test("Is stopped by a head that is too large over HTTP/2, too")
  func http2Bomb() async throws {
    let kinds = try MadeIdentity.kinds.get()
    let server = try await ProbeServer.startHTTP2(
      tls: kinds.good.context(protocols: ["h2"]), status: .ok,
      headers: ["x-bomb": String(repeating: "x", count: 2 << 20)], body: [])
    let module = try ProbeModule("http", "tls_config: {insecure_skip_verify: true}")
    let outcome = await module.run("https://\(server.address)/", within: .seconds(20))
    #expect(!outcome.isSuccess)
    #expect(outcome.failure != .timedOut(.processing))
  }

  @Test("Reaches its server through a proxy", arguments: [true, false])
  func proxy(isLetThrough: Bool) async throws {
    let kinds = try MadeIdentity.kinds.get()
    // The proxy plays the server, too, once it has let the probe through.
    let proxy = try await ProbeServer.start(startTLS: kinds.good.context()) { text in
      guard text.contains("\r\n\r\n") else { return nil }
      guard text.hasPrefix("CONNECT shop.test:443 HTTP/1.1\r\nHost: shop.test:443\r\nX-A: b\r\n")
      else { return [.send("HTTP/1.1 204 OK\r\n\r\n")] }
      return isLetThrough
        ? [.send("HTTP/1.1 200 Go\r\nA: b\r\n\r\n"), .startTLS]
        : [.send("HTTP/1.1 407 Who\r\n\r\n"), .close]
    }
    let file = try ScratchFile(kinds.root.pem)
    let module = try ProbeModule(
      "http",
      """
      proxy_url: http://\(proxy.address)
      skip_resolve_phase_with_proxy: true
      proxy_connect_header: {X-A: [b]}
      tls_config: {ca_file: '\(file.path)'}
      """)
    let outcome = await module.run("https://shop.test", within: .seconds(20))
    #expect(outcome.failure == (isLetThrough ? nil : .proxy("HTTP/1.1 407 Who")))
  }
}
