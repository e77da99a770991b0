import Foundation
import Testing
import X509

@testable import KubeClient

@Suite struct CertificateExamTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var chain: [String]
    var host = "127.0.0.1"
    /// Nil where the system's authorities are trusted.
    var trusted: String? = "ca"
    /// Days from now.
    var days = 1.0
    /// What the problem says; empty for none.
    var says: [String]
  }

  static let cases: [Case] = [
    Case(testDescription: "good", chain: ["server"], says: []),
    Case(testDescription: "good by its name", chain: ["server"], host: "Kubernetes", says: []),
    Case(testDescription: "good by a star", chain: ["server"], host: "api.example.org", says: []),
    Case(testDescription: "good over IPv6", chain: ["server"], host: "::1", says: []),
    Case(testDescription: "good with its authority", chain: ["server", "ca"], says: []),
    Case(
      testDescription: "expired", chain: ["server"], days: 31,
      says: ["(CN=kube-apiserver) expired at", "this machine's clock says"]),
    Case(
      testDescription: "expired authority", chain: ["server"], days: 3001,
      says: ["the authority that the kubeconfig trusts (CN=kubernetes) expired at"]),
    Case(
      testDescription: "not yet valid", chain: ["server"], days: -400,
      says: ["is valid only from", "this machine's clock says"]),
    Case(
      testDescription: "another name", chain: ["server"], host: "shop.example.com",
      says: ["is for kubernetes, *.example.org, 127.0.0.1, ::1, not for shop.example.com"]),
    Case(
      testDescription: "two labels under a star", chain: ["server"], host: "a.b.example.org",
      says: ["not for a.b.example.org"]),
    Case(
      testDescription: "an address that only looks like a name", chain: ["server"],
      host: "127.0.0.2", says: ["not for 127.0.0.2"]),
    Case(
      testDescription: "unknown authority", chain: ["server"], trusted: "stranger",
      says: ["signed by CN=kubernetes, unknown to the kubeconfig, which trusts CN=stranger"]),
    Case(
      testDescription: "authority of the same name", chain: ["server"], trusted: "other",
      says: ["signed by another CN=kubernetes", "same name, different key"]),
    Case(
      testDescription: "self-signed", chain: ["self"],
      says: ["(CN=alone) is self-signed and unknown to the kubeconfig, which trusts CN=kubernetes"]),
    Case(
      testDescription: "self-signed and trusted", chain: ["self"], trusted: "self", says: []),
    Case(
      testDescription: "unknown to the system", chain: ["server"], trusted: nil,
      says: ["signed by CN=kubernetes, unknown to this machine's authorities"]),
    Case(testDescription: "nothing shown", chain: [], says: []),
  ]

  @Test(arguments: cases) func theCauseIsNamed(_ example: Case) throws {
    let made = try MadeCertificates.shared.get()
    let chain = example.chain.flatMap { TLSDiagnosis.certificates(made[$0]) }
    #expect(chain.count == example.chain.count)
    let exam = CertificateExam(
      place: "https://api:6443", host: example.host,
      authorities: example.trusted.map { TLSDiagnosis.certificates(made[$0]) },
      now: Date().addingTimeInterval(example.days * 86_400))
    let problem = exam.problem(chain)
    #expect((problem == nil) == example.says.isEmpty, "\(String(describing: problem))")
    for text in example.says {
      #expect(problem?.problem.contains(text) ?? false, "\(String(describing: problem))")
    }
  }

  @Test(arguments: [
    ("error:1000042e:SSL routines:OPENSSL_internal:TLSV1_ALERT_PROTOCOL_VERSION", "no longer safe"),
    (
      "SSL routines:OPENSSL_internal:SSLV3_ALERT_BAD_CERTIFICATE",
      "not accept the client certificate"
    ),
    (
      "SSL routines:OPENSSL_internal:TLSV1_ALERT_UNKNOWN_CA", "not know the authority of the client"
    ),
    ("TLSV1_ALERT_CERTIFICATE_REQUIRED", "asks for a client certificate"),
    ("SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER", "does not speak TLS"),
    ("SSL routines:OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE", "no cipher in common"),
    ("something new", "no secure connection: something new"),
  ])
  func alertsAreExplained(_ text: String, _ words: String) {
    switch TLSFault(text) {
    case .certificate: Issue.record("taken for the server's certificate")
    case .client(let found), .other(let found): #expect(found.contains(words))
    }
  }
}
