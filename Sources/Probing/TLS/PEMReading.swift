import Foundation
import NIOSSL
import SwiftASN1
import X509

/// Reads certificates and keys in PEM.
enum PEMReading {
  static func certificates(_ source: PEMSource) throws(ProbeFailure) -> [NIOSSLCertificate] {
    let found = (try? NIOSSLCertificate.fromPEMBytes(bytes(source))) ?? []
    guard !found.isEmpty else { throw problem(source, "no certificate in PEM") }
    return found
  }

  static func authorities(_ source: PEMSource) throws(ProbeFailure) -> [Certificate] {
    let text = String(decoding: try bytes(source), as: UTF8.self)
    let documents = (try? PEMDocument.parseMultiple(pemString: text)) ?? []
    let found = documents.compactMap { try? Certificate(pemDocument: $0) }
    guard !found.isEmpty else { throw problem(source, "no certificate in PEM") }
    return found
  }

  static func key(_ source: PEMSource) throws(ProbeFailure) -> NIOSSLPrivateKey {
    let bytes = try bytes(source)
    do {
      return try NIOSSLPrivateKey(bytes: bytes, format: .pem)
    } catch {
      throw problem(source, "no private key in PEM")
    }
  }

  private static func bytes(_ source: PEMSource) throws(ProbeFailure) -> [UInt8] {
    switch source {
    case .text(let text): return Array(text.utf8)
    case .file(let path): return try FileText.bytes(path)
    }
  }

  private static func problem(_ source: PEMSource, _ reason: String) -> ProbeFailure {
    switch source {
    case .text: .badModule("tls_config: \(reason)")
    case .file(let path): .file(path: path, reason: reason)
    }
  }
}
