import SwiftASN1
import X509

/// Asks that a certificate that says what it is for is for servers.
struct ServerUsagePolicy: VerifierPolicy {
  let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [.X509ExtensionID.extendedKeyUsage]

  func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult {
    guard let usage = try? chain.first?.extensions.extendedKeyUsage else { return .meetsPolicy }
    if usage.contains(.serverAuth) || usage.contains(.any) { return .meetsPolicy }
    return .failsToMeetPolicy(reason: "the certificate is not for servers")
  }
}
