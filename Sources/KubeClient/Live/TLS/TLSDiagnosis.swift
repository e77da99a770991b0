import Foundation
import SwiftASN1
import X509

/// Finds the cause when a server's certificate was refused: asks the server for it once more, without
/// sending anything, and looks at it.
actor TLSDiagnosis {
  private let connection: ClusterConnection
  private let limits: RequestLimits
  private var running: Task<ConnectionProblem?, Never>?

  init(_ connection: ClusterConnection, limits: RequestLimits) {
    self.connection = connection
    self.limits = limits
  }

  /// What is wrong with the certificate; nil where that cannot be found out.
  ///
  /// Reads that fail at the same time share one look.
  func problem() async -> ConnectionProblem? {
    if let running { return await running.value }
    let task = Task { [connection, limits] in
      await Self.look(connection, limits: limits)
    }
    running = task
    let problem = await task.value
    running = nil
    return problem
  }

  private static func look(
    _ connection: ClusterConnection, limits: RequestLimits
  ) async -> ConnectionProblem? {
    // Through a proxy the look would need a connection of its own kind; the error itself has to do.
    guard connection.proxy == nil else { return nil }
    let server = connection.server
    let chain = await CertificateProbe.chain(
      host: server.host, port: server.port, name: connection.certificateHost,
      limit: limits.connect)
    let shown = chain.compactMap { try? Certificate(derEncoded: $0) }
    guard shown.count == chain.count, !shown.isEmpty else { return nil }
    let pem = try? ServerTrust.authorities(of: connection)
    return CertificateExam(
      place: server.description, host: connection.certificateHost,
      authorities: pem.map(certificates), now: Date()
    ).problem(shown)
  }

  /// The certificates in a PEM text; those that cannot be read are left out.
  static func certificates(_ pem: [UInt8]) -> [Certificate] {
    let documents =
      (try? PEMDocument.parseMultiple(pemString: String(decoding: pem, as: UTF8.self)))
    return (documents ?? []).compactMap { try? Certificate(pemDocument: $0) }
  }
}
