import Foundation
import SwiftASN1
import X509

/// A client certificate and its key, checked as far as that goes without a server.
struct ClientIdentity {
  var identity: Credentials.Identity
  var facts: CertificateFacts

  /// Checks that both can be read and belong together.
  ///
  /// - Parameters:
  ///   - certificateName: What a message calls the certificate, such as `client-certificate-data`.
  init(
    certificate: [UInt8], key: [UInt8], certificateName: String, keyName: String
  ) throws(PEMText.Fault) {
    func read(_ bytes: [UInt8], _ name: String) throws(PEMText.Fault) -> PEMText {
      do {
        return try PEMText(bytes)
      } catch {
        throw PEMText.Fault(problem: "\(name): \(error.problem)", advice: error.advice)
      }
    }
    let chain = try read(certificate, certificateName)
    guard let leaf = chain.certificates.first else {
      throw PEMText.Fault(
        problem: "\(certificateName): holds no certificate, but \(chain.contents)",
        advice: "Look whether certificate and key are mixed up")
    }
    let secret = try read(key, keyName)
    guard let keyDocument = secret.key else {
      throw PEMText.Fault(
        problem: "\(keyName): holds no private key, but \(secret.contents)",
        advice: "Look whether certificate and key are mixed up")
    }
    do {
      facts = try CertificateFacts(leaf)
    } catch {
      throw PEMText.Fault(problem: "\(certificateName): is not an X.509 certificate")
    }
    // Kinds of keys that cannot be compared here are left to TLS.
    if let privateKey = try? Certificate.PrivateKey(pemDocument: keyDocument),
      privateKey.publicKey != facts.publicKey
    {
      throw PEMText.Fault(
        problem: "\(certificateName) and \(keyName) do not belong together",
        advice: "Take both from the same file, or have them issued anew")
    }
    identity = Credentials.Identity(
      chain: Array(chain.certificates.map { $0.pemString + "\n" }.joined().utf8),
      key: Array((keyDocument.pemString + "\n").utf8))
  }
}
