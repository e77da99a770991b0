package import KubeClient
import SwiftASN1
package import X509

extension ShownCertificate {
  /// Takes what matters of a certificate.
  package init(_ certificate: Certificate) {
    var names: Set<String> = []
    for name in (try? certificate.extensions.subjectAlternativeNames) ?? SubjectAlternativeNames() {
      switch name {
      case .dnsName(let name): names.insert(name)
      case .ipAddress(let bytes): names.insert(Self.address(Array(bytes.bytes)))
      default: break
      }
    }
    let subject = Self.commonName(certificate.subject)
    self.init(
      names: names.isEmpty ? [subject] : names.sorted(), subject: subject,
      issuer: Self.commonName(certificate.issuer), notBefore: certificate.notValidBefore,
      notAfter: certificate.notValidAfter)
  }

  private static func commonName(_ name: DistinguishedName) -> String {
    for attribute in name.joined() where attribute.type == .RDNAttributeType.commonName {
      return attribute.value.description
    }
    return name.description
  }

  private static func address(_ bytes: [UInt8]) -> String {
    switch bytes.count {
    case 4: HostAddress(family: .ip4, bytes: bytes).description
    case 16: HostAddress(family: .ip6, bytes: bytes).description
    default: bytes.description
    }
  }
}
