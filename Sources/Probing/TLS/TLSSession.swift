import Foundation
import Metrics
import NIOSSL
import X509

/// What was agreed on with a server over TLS.
struct TLSSession: Sendable {
  var version: TLSVersion?
  var applicationProtocol: String?
  /// What the server has shown, its own first.
  var certificates: [Certificate]
  /// From the server's own to an authority that is trusted; nil where nobody looked.
  var chain: [Certificate]?

  /// As the exporter writes it.
  private var versionText: String {
    switch version {
    case .tlsv1: "TLS 1.0"
    case .tlsv11: "TLS 1.1"
    case .tlsv12: "TLS 1.2"
    case .tlsv13: "TLS 1.3"
    case nil: "unknown"
    }
  }

  /// For people.
  var facts: TLSFacts {
    let leaf = certificates.first
    return TLSFacts(
      version: versionText, applicationProtocol: applicationProtocol,
      subject: leaf.map { CertificateText.name($0.subject) } ?? "",
      issuer: leaf.map { CertificateText.name($0.issuer) } ?? "",
      names: leaf.map(CertificateText.names) ?? [],
      earliestExpiry: certificates.map(\.notValidAfter).min(), isVerified: chain != nil)
  }

  /// Sets the metrics that the exporter has of it.
  func set(in metrics: inout MetricSet) {
    metrics.set(.tlsVersion, versionText, to: 1)
    metrics.set(.earliestExpiry, to: Self.seconds(certificates.map(\.notValidAfter).min()))
    metrics.set(.lastChainExpiry, to: Self.seconds(chain?.map(\.notValidAfter).min()))
    guard let leaf = certificates.first else { return }
    metrics.set(
      .lastChain, CertificateText.fingerprint(leaf), CertificateText.name(leaf.issuer),
      CertificateText.name(leaf.subject),
      CertificateText.hostNames(leaf).joined(separator: ","), to: 1)
  }

  /// Seconds since 1970; for no time at all, those of Go's, which is the year 1.
  private static func seconds(_ date: Date?) -> Double {
    date.map { $0.timeIntervalSince1970.rounded(.down) } ?? -62_135_596_800
  }
}
