import NIOCore
import NIOSSL
import SwiftASN1
import X509

/// Checks that a server is the one that was meant, beyond what the TLS library checks.
///
/// The library takes a certificate for the address connected to as well as one for the name. Here a
/// name that is asked for must be in it, as with kubectl; and behind a proxy, where the address
/// connected to is not the server's, the server's must be.
struct ServerIdentity: Sendable {
  /// A server that showed a certificate for another.
  struct Wrong: Error {
    var problem: ConnectionProblem
  }

  var place: String
  /// The name or address that the certificate must be for.
  var host: String

  /// Nil where nothing is checked.
  init?(_ connection: ClusterConnection) {
    guard connection.server.scheme == .https, connection.trust != .none else { return nil }
    place = connection.server.description
    host = connection.certificateHost
  }

  /// Fails, and closes the connection, where the certificate is for somebody else.
  func check(_ channel: any Channel) -> EventLoopFuture<Void> {
    channel.nioSSL_peerCertificate().flatMapThrowing { shown in
      guard let shown else { return }
      let certificate = try Certificate(derEncoded: try shown.toDERBytes())
      if let problem = CertificateExam.nameProblem(certificate, host: host, place: place) {
        throw Wrong(problem: problem)
      }
    }.flatMapErrorThrowing { error in
      channel.close(promise: nil)
      throw error
    }
  }
}
