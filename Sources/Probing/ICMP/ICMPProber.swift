import Foundation
import Metrics
import NIOCore
import NIOPosix

/// Asks a host for an echo.
struct ICMPProber: Prober {
  var settings: ICMPSettings

  func probe(
    _ target: String, by dialer: any Dialer, _ run: inout ProbeRun
  ) async throws(ProbeFailure) {
    for phase in [ProbePhase.resolve, .setup, .rtt] {
      run.metrics.set(.icmpDuration, phase.rawValue, to: 0)
    }
    guard let address = try await run.resolve(target, by: dialer) else {
      throw .notPossible("only TCP connections lead there")
    }
    run.metrics.set(
      .icmpDuration, ProbePhase.resolve.rawValue, to: run.seconds(of: .resolve))
    let packet = EchoPacket(
      family: address.family,
      id: UInt16(truncatingIfNeeded: ProcessInfo.processInfo.processIdentifier),
      sequence: .random(in: .min ... .max), payloadSize: settings.payloadSize)
    let settings = settings
    let deadline = run.deadline
    let attempt: EchoAttempt
    do {
      attempt = try await NIOThreadPool.singleton.runIfActive {
        EchoAttempt.run(packet, to: address, settings: settings, until: deadline)
      }
    } catch {
      throw .broken(.setup, "\(error)")
    }
    run.add(attempt.preparing, to: .setup)
    run.add(attempt.travelling, to: .rtt)
    for phase in [ProbePhase.setup, .rtt] {
      run.metrics.set(.icmpDuration, phase.rawValue, to: run.seconds(of: phase))
    }
    let reply = try attempt.result.get()
    if let limit = reply.hopLimit { run.metrics.set(.icmpReplyHopLimit, to: Double(limit)) }
    run.note(.echoed(hopLimit: reply.hopLimit))
  }
}
