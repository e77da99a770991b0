import Crypto
import Foundation
import NIOSSL

/// All targets, each on a port of its own.
struct Targets: Sendable {
  /// What to put into the places of modules and targets: addresses and files.
  private(set) var places: [String: String] = [:]
  private var servers: [LoopbackServer] = []
  private var datagrams: DNSTargetServer?

  /// Starts all targets.
  ///
  /// - Parameter folder: for certificates and secrets.
  static func start(folder: URL) async throws -> Targets {
    var targets = Targets()
    let certificates = try TestCertificates()
    try targets.write(certificates, folder)
    try await targets.startHTTP(certificates)
    try await targets.startTalks(certificates)
    try await targets.startDNS(certificates)
    return targets
  }

  func stop() async throws {
    for server in servers { try await server.stop() }
    try await datagrams?.stop()
  }

  private mutating func write(_ certificates: TestCertificates, _ folder: URL) throws {
    let files = [
      "ca": try certificates.root.pem(),
      "client.crt": try certificates.client.pem(),
      "client.key": certificates.client.key.pemRepresentation,
      "secret": "sesame\n",
    ]
    for (name, text) in files {
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file)
      places[name] = file.path
    }
  }

  private mutating func add(_ name: String, _ server: LoopbackServer, host: String = "127.0.0.1") {
    servers.append(server)
    places[name] = "\(host):\(server.port)"
    places["\(name).port"] = "\(server.port)"
  }

  private mutating func startHTTP(_ certificates: TestCertificates) async throws {
    // No program is given this port by chance, as it would be one that was free a moment ago.
    places["closed"] = "127.0.0.1:1"
    // The targets send clients to each other, so that each starts with the places so far.
    let old = try certificates.good.context(newest: .tlsv12)
    add("tls12", try await HTTPTarget.start(tls: old))
    let shown: [(String, NIOSSLContext)] = [
      ("chained", try certificates.chained.context(chain: [certificates.intermediate])),
      ("unchained", try certificates.chained.context()),
      ("expired", try certificates.expired.context()),
      ("early", try certificates.notYetValid.context()),
      ("wrong", try certificates.wrongName.context()),
      ("self", try certificates.selfSigned.context()),
      ("foreign", try certificates.foreign.context()),
      ("mutual", try certificates.good.context(clientAuthority: certificates.root)),
    ]
    for (name, context) in shown { add(name, try await HTTPTarget.start(tls: context)) }
    let plain = try await HTTPTarget.start()
    add("back", plain)
    places["http"] = places["back"]
    let good = try certificates.good.context(protocols: ["http/1.1"])
    add("tls", try await HTTPTarget.start(tls: good, elsewhere: places))
    let both = try certificates.good.context(protocols: ["h2", "http/1.1"])
    add("h2", try await HTTP2Target.start(tls: both))
    add("http", try await HTTPTarget.start(elsewhere: places))
  }

  private mutating func startTalks(_ certificates: TestCertificates) async throws {
    let good = try certificates.good.context()
    let expired = try certificates.expired.context()
    let smtp = TalkTarget.Script(
      greeting: "220 mail.test ESMTP\r\n",
      answers: [
        "EHLO prober": "250-mail.test\r\n250-SIZE 1000\r\n250 STARTTLS\r\n",
        "STARTTLS": "220 go ahead\r\n",
        "QUIT": "221 bye\r\n",
      ], startsTLSAfter: "STARTTLS")
    add("smtp", try await TalkTarget.start(smtp, later: good))
    add("smtp-expired", try await TalkTarget.start(smtp, later: expired))
    add("ssh", try await TalkTarget.start(.init(greeting: "SSH-2.0-OpenSSH_9.2p1 Debian\r\n")))
    add(
      "irc",
      try await TalkTarget.start(
        .init(answers: ["USER prober": "PING :4711\r\n", "PONG 4711": ":irc.test 001 hi\r\n"])))
    add("pop3s", try await TalkTarget.start(.init(greeting: "+OK ready\r\n"), tls: good))
    add("lines", try await TalkTarget.start(.init(greeting: "one\r\ntwo 22\r\nthree")))
    add("unended", try await TalkTarget.start(.init(greeting: "no end", hangsUp: true)))
    add("empty", try await TalkTarget.start(.init(hangsUp: true)))
    add("mute", try await TalkTarget.start(.init()))
    add("echo", try await TalkTarget.start(.init(answers: ["PING": "PONG\n"])))
  }

  private mutating func startDNS(_ certificates: TestCertificates) async throws {
    let datagrams = try await DNSTargetServer.startDatagrams()
    self.datagrams = datagrams
    places["dns"] = "127.0.0.1:\(datagrams.port)"
    places["dns.port"] = "\(datagrams.port)"
    add("dns-tcp", try await DNSTargetServer.startStreams())
    add("dns-tls", try await DNSTargetServer.startStreams(tls: try certificates.good.context()))
    add(
      "dns-tls-self",
      try await DNSTargetServer.startStreams(tls: try certificates.selfSigned.context()))
  }
}
