import Foundation
import SwiftASN1
import X509

/// Finds out what is wrong with the certificates that a server shows.
struct CertificateExam {
  /// The server, for the message.
  var place: String
  /// The name or address that the certificate must be for.
  var host: String
  /// The authorities that the kubeconfig trusts; nil where the system's are trusted.
  var authorities: [Certificate]?
  /// This machine's clock.
  var now: Date

  /// - Parameter chain: the server's certificate, then those above it.
  /// - Returns: the fault; nil where none can be found.
  func problem(_ chain: [Certificate]) -> ConnectionProblem? {
    guard let leaf = chain.first else { return nil }
    // What stands in a certificate of an unknown authority proves nothing, so that comes first; the
    // system's authorities are not looked into, so there it is what remains.
    if authorities != nil, let problem = trustProblem(chain) { return problem }
    return chain.lazy.compactMap(dateProblem).first
      ?? Self.nameProblem(leaf, host: host, place: place)
      ?? (authorities == nil ? trustProblem(chain) : nil)
  }

  private func dateProblem(_ certificate: Certificate) -> ConnectionProblem? {
    let clock = "this machine's clock says \(Self.text(now))"
    let name = Self.name(certificate.subject)
    if certificate.notValidAfter < now {
      return ConnectionProblem(
        place: place,
        problem:
          "the server's certificate (\(name)) expired at \(Self.text(certificate.notValidAfter));"
          + " \(clock)",
        advice: "renew the cluster's certificates, or set this machine's clock if it is wrong")
    }
    guard certificate.notValidBefore > now else { return nil }
    return ConnectionProblem(
      place: place,
      problem: "the server's certificate (\(name)) is valid only from"
        + " \(Self.text(certificate.notValidBefore)) on; \(clock)",
      advice: "set this machine's clock")
  }

  /// What is wrong with the names in a server's certificate.
  static func nameProblem(
    _ leaf: Certificate, host: String, place: String
  ) -> ConnectionProblem? {
    let names = CertificateNames(leaf)
    guard !names.cover(host) else { return nil }
    let found = names.all.isEmpty ? "no name at all" : names.all.joined(separator: ", ")
    return ConnectionProblem(
      place: place, problem: "the server's certificate is for \(found), not for \(host)",
      advice: "use one of these names in the kubeconfig's server, or set tls-server-name to one")
  }

  private func trustProblem(_ chain: [Certificate]) -> ConnectionProblem? {
    guard let leaf = chain.first, let top = chain.last else { return nil }
    let trusted = authorities ?? []
    if chain.contains(where: { shown in trusted.contains { $0 == shown || Self.signs($0, shown) } })
    {
      return trusted.lazy.compactMap(authorityProblem).first
    }
    let known =
      authorities == nil
      ? "this machine's authorities"
      : "the kubeconfig, which trusts \(trusted.map { Self.name($0.subject) }.joined(separator: ", "))"
    let advice = "get the cluster's present kubeconfig; somebody else's server may be answering"
    if leaf.issuer == leaf.subject, chain.count == 1 {
      return ConnectionProblem(
        place: place,
        problem:
          "the server's certificate (\(Self.name(leaf.subject))) is self-signed and unknown to"
          + " \(known)", advice: advice)
    }
    let issuer = Self.name(top.issuer)
    if trusted.contains(where: { $0.subject == top.issuer }) {
      return ConnectionProblem(
        place: place,
        problem: "the server's certificate is signed by another \(issuer) than the one of the"
          + " kubeconfig: same name, different key",
        advice: "the cluster was probably made anew: get its present kubeconfig")
    }
    return ConnectionProblem(
      place: place,
      problem: "the server's certificate is signed by \(issuer), unknown to \(known)",
      advice: advice)
  }

  private func authorityProblem(_ authority: Certificate) -> ConnectionProblem? {
    guard authority.notValidAfter < now else { return nil }
    return ConnectionProblem(
      place: place,
      problem:
        "the authority that the kubeconfig trusts (\(Self.name(authority.subject))) expired at"
        + " \(Self.text(authority.notValidAfter))", advice: "get the cluster's present kubeconfig")
  }

  private static func signs(_ authority: Certificate, _ certificate: Certificate) -> Bool {
    authority.subject == certificate.issuer
      && authority.publicKey.isValidSignature(certificate.signature, for: certificate)
  }

  private static func name(_ name: DistinguishedName) -> String {
    AnswerHead.shortened(name.isEmpty ? "nameless" : "\(name)")
  }

  private static func text(_ date: Date) -> String {
    date.formatted(.iso8601)
  }
}
