import Foundation

/// Looks at certificate authorities before they are trusted.
enum AuthorityCheck {
  /// - Throws: What is wrong, in words that follow the field's name: no certificate in it, or none
  ///   that is valid now.
  static func check(_ pem: [UInt8], now: Date) throws(PEMText.Fault) {
    let text = try PEMText(pem)
    guard !text.certificates.isEmpty else {
      throw PEMText.Fault(problem: "holds no certificate, but \(text.contents)")
    }
    let readable = text.certificates.compactMap { try? CertificateFacts($0) }
    guard !readable.isEmpty else {
      throw PEMText.Fault(problem: "is not an X.509 certificate")
    }
    let faults = readable.compactMap { facts in
      facts.validity.fault(at: now).map { (facts, $0) }
    }
    guard faults.count == readable.count, let (facts, fault) = faults.first else { return }
    throw PEMText.Fault(
      problem: "the certificate authority \(facts.subject.quoted) \(fault)",
      advice: "Get a new kubeconfig from who runs the cluster, or correct this machine's clock")
  }
}
