import Crypto
import SwiftASN1
import X509

/// What stands in certificates, as text.
enum CertificateText {
  /// A distinguished name as Go writes it: known attributes in its own order, then the others.
  static func name(_ name: DistinguishedName) -> String {
    let attributes = name.flatMap { Array($0) }
    let known: [(ASN1ObjectIdentifier, String)] = [
      ([2, 5, 4, 5], "SERIALNUMBER"), ([2, 5, 4, 3], "CN"), ([2, 5, 4, 17], "POSTALCODE"),
      ([2, 5, 4, 9], "STREET"), ([2, 5, 4, 8], "ST"), ([2, 5, 4, 7], "L"), ([2, 5, 4, 11], "OU"),
      ([2, 5, 4, 10], "O"), ([2, 5, 4, 6], "C"),
    ]
    var parts = known.compactMap { type, word -> String? in
      let values = attributes.filter { $0.type == type }.map { "\(word)=\(escaped($0.value))" }
      // Of a common name and a serial number, Go keeps the last.
      let kept = ["CN", "SERIALNUMBER"].contains(word) ? values.suffix(1) : values[...]
      return kept.isEmpty ? nil : kept.joined(separator: "+")
    }
    let others = attributes.filter { attribute in !known.contains { $0.0 == attribute.type } }
    parts += others.reversed().map { "\($0.type)=\(escaped($0.value))" }
    return parts.joined(separator: ",")
  }

  private static func escaped(_ value: RelativeDistinguishedName.Attribute.Value) -> String {
    guard let text = String(value) else { return "\(value)" }
    var result = ""
    for (offset, character) in text.enumerated() {
      let isEdge = offset == 0 || offset == text.count - 1
      if ",+\"\\<>;".contains(character) || (character == " " && isEdge)
        || (character == "#" && offset == 0)
      {
        result += "\\"
      }
      result.append(character)
    }
    return result
  }

  /// The host names that a certificate is for.
  static func hostNames(_ certificate: Certificate) -> [String] {
    alternatives(certificate).compactMap { name in
      if case .dnsName(let text) = name { text } else { nil }
    }
  }

  /// The host names and addresses that a certificate is for.
  static func names(_ certificate: Certificate) -> [String] {
    alternatives(certificate).compactMap { name in
      switch name {
      case .dnsName(let text): return text
      case .ipAddress(let address):
        let family: AddressFamily = address.bytes.count == 4 ? .ip4 : .ip6
        guard address.bytes.count == 4 || address.bytes.count == 16 else { return nil }
        return HostAddress(family: family, bytes: Array(address.bytes)).description
      default: return nil
      }
    }
  }

  private static func alternatives(_ certificate: Certificate) -> [GeneralName] {
    guard let found = try? certificate.extensions.subjectAlternativeNames else { return [] }
    return Array(found)
  }

  /// The SHA-256 hash of a certificate, in hexadecimal digits.
  static func fingerprint(_ certificate: Certificate) -> String {
    var serializer = DER.Serializer()
    guard (try? serializer.serialize(certificate)) != nil else { return "" }
    return SHA256.hash(data: serializer.serializedBytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
