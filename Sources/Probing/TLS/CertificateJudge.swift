import Foundation
import X509

/// Says whether a server may be trusted by its certificates.
struct CertificateJudge: Sendable {
  /// The name or address that the certificate must be for.
  var name: String
  /// Nil for the system's.
  var authorities: [Certificate]?

  /// - Parameter shown: what the server has shown besides its own certificate.
  /// - Returns: the chain from the server's own certificate to an authority.
  func judge(
    _ leaf: Certificate, with shown: [Certificate]
  ) async -> Result<[Certificate], TLSProblem> {
    let roots = authorities.map { CertificateStore($0) } ?? CertificateStore.systemTrustRoots
    let others = CertificateStore(shown)
    let now = Date()
    if let problem = Self.dateProblem(leaf, now) { return .failure(problem) }
    var verifier = Verifier(rootCertificates: roots) {
      RFC5280Policy()
      ServerUsagePolicy()
      identity
    }
    if case .validCertificate(let chain) = await verifier.validate(
      leaf: leaf, intermediates: others)
    {
      return .success(Array(chain))
    }
    // Names in a certificate that nobody trusts prove nothing, so they come last.
    var nameless = Verifier(rootCertificates: roots) {
      RFC5280Policy()
      ServerUsagePolicy()
      AnyNamePolicy()
    }
    switch await nameless.validate(leaf: leaf, intermediates: others) {
    case .validCertificate:
      return .failure(.wrongName(names: CertificateText.names(leaf), wanted: name))
    case .couldNotValidate(let failures):
      let dates = failures.lazy.flatMap(\.chain).compactMap { Self.dateProblem($0, now) }
      if let problem = dates.first { return .failure(problem) }
      if let failure = failures.first { return .failure(.other("\(failure.policyFailureReason)")) }
      let isSelfSigned = shown.isEmpty && leaf.issuer == leaf.subject
      return .failure(
        .unknownAuthority(
          issuer: CertificateText.name((shown.last ?? leaf).issuer), isSelfSigned: isSelfSigned))
    }
  }

  private var identity: ServerIdentityPolicy {
    let isAddress = HostAddress(name) != nil
    return ServerIdentityPolicy(
      serverHostname: isAddress ? nil : name, serverIP: isAddress ? name : nil)
  }

  private static func dateProblem(_ certificate: Certificate, _ now: Date) -> TLSProblem? {
    let subject = CertificateText.name(certificate.subject)
    if certificate.notValidAfter < now {
      return .expired(subject: subject, certificate.notValidAfter)
    }
    guard certificate.notValidBefore > now else { return nil }
    return .notYetValid(subject: subject, certificate.notValidBefore)
  }
}
