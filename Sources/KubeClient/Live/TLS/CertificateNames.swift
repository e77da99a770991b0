import Foundation
import SwiftASN1
import X509

/// The names and addresses that a server's certificate is for.
struct CertificateNames {
  var names: [String] = []
  var addresses: [[UInt8]] = []

  init(_ certificate: Certificate) {
    let found = (try? certificate.extensions.subjectAlternativeNames).flatMap { $0 }
    for name in found ?? SubjectAlternativeNames([]) {
      switch name {
      case .dnsName(let name): names.append(name)
      case .ipAddress(let address): addresses.append([UInt8](address.bytes))
      default: continue
      }
    }
  }

  /// For people, in the certificate's order.
  var all: [String] { names + addresses.compactMap(Self.text) }

  /// Whether one of them is a host's name or address.
  func cover(_ host: String) -> Bool {
    if let address = Self.bytes(host) { return addresses.contains(address) }
    let wanted = host.lowercased()
    return names.contains { name in
      let name = name.lowercased()
      if name == wanted { return true }
      // A star stands for one label, the first.
      guard name.hasPrefix("*."), let dot = wanted.firstIndex(of: ".") else { return false }
      return wanted[dot...] == name.dropFirst()
    }
  }

  /// The bytes of an address of version 4 or 6; nil for a name.
  static func bytes(_ text: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
    var six = in6_addr()
    if inet_pton(AF_INET6, text, &six) == 1 { return withUnsafeBytes(of: &six) { Array($0) } }
    return nil
  }

  private static func text(_ address: [UInt8]) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = address.count == 4 ? AF_INET : AF_INET6
    guard address.count == 4 || address.count == 16,
      inet_ntop(family, address, &buffer, socklen_t(buffer.count)) != nil
    else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
