import NIOCore
import NIOSSL
import SwiftASN1
import Synchronization
import X509

/// The certificates that a server shows during a handshake, and what was found of them.
final class ShownCertificates: Sendable {
  private struct State {
    var certificates: [Certificate] = []
    var chain: [Certificate]?
    var problem: TLSProblem?
  }

  private let state = Mutex(State())

  /// The server's own first; those that cannot be read are left out.
  var certificates: [Certificate] { state.withLock { $0.certificates } }
  /// From the server's own to an authority that is trusted; nil where nobody looked.
  var chain: [Certificate]? { state.withLock { $0.chain } }
  var problem: TLSProblem? { state.withLock { $0.problem } }

  /// Judges certificates; without a judge, any will do.
  func judge(
    _ shown: [NIOSSLCertificate], by judge: CertificateJudge?,
    _ verdict: EventLoopPromise<NIOSSLVerificationResult>
  ) {
    let read = shown.map { certificate in
      (try? certificate.toDERBytes()).flatMap { try? Certificate(derEncoded: $0) }
    }
    state.withLock { $0.certificates = read.compactMap(\.self) }
    guard let judge else { return verdict.succeed(.certificateVerified) }
    guard let leaf = read.first.flatMap(\.self) else {
      state.withLock { $0.problem = .other("the server's certificate cannot be read") }
      return verdict.succeed(.failed)
    }
    Task {
      let result = await judge.judge(leaf, with: read.dropFirst().compactMap(\.self))
      state.withLock { state in
        switch result {
        case .success(let chain): state.chain = chain
        case .failure(let problem): state.problem = problem
        }
      }
      verdict.succeed((try? result.get()) == nil ? .failed : .certificateVerified)
    }
  }
}
