import Foundation
import KubeClient
import NIOCore
import NIOSSL
import SwiftASN1
import Synchronization
import X509

/// Takes whatever certificate a server shows, and remembers it: a visit wants to know what visitors
/// get to see, and sends nothing that must not fall into wrong hands.
final class CertificateCatcher: Sendable {
  private let caught = Mutex<ShownCertificate?>(nil)

  /// What the server has shown so far.
  var certificate: ShownCertificate? { caught.withLock { $0 } }

  /// The handler that makes a connection a TLS one.
  ///
  /// - Parameter host: the name to ask for; an address or nothing asks for none.
  func handler(for host: String) throws -> NIOSSLClientHandler {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv1
    // The library compares names by itself, whatever the callback says.
    configuration.certificateVerification = .noHostnameVerification
    configuration.applicationProtocols = ["http/1.1"]
    let context = try NIOSSLContext(configuration: configuration)
    let isName = host.contains(where: \.isLetter) && !host.contains(":")
    return try NIOSSLClientHandler(
      context: context, serverHostname: isName ? host : nil,
      customVerificationCallback: { [self] certificates, promise in
        keep(certificates.first)
        promise.succeed(.certificateVerified)
      })
  }

  private func keep(_ leaf: NIOSSLCertificate?) {
    guard let bytes = try? leaf?.toDERBytes(), let parsed = try? Certificate(derEncoded: bytes)
    else { return }
    caught.withLock { $0 = ShownCertificate(parsed) }
  }
}
