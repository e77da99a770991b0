import Foundation
import NIOCore

/// What came of asking for an echo.
struct EchoAttempt: Sendable {
  /// How long making the socket ready took.
  var preparing = Duration.zero
  /// How long the echo took to come; nothing where none came.
  var travelling = Duration.zero
  var result: Result<Reply, ProbeFailure>

  /// An echo that came.
  struct Reply: Sendable, Hashable {
    /// Over how many more hops it could have gone; nil where the kernel did not say.
    var hopLimit: Int?
  }

  /// Sends a packet and waits for its echo; keeps its thread busy until then.
  static func run(
    _ packet: EchoPacket, to address: HostAddress, settings: ICMPSettings,
    until deadline: NIODeadline
  ) -> EchoAttempt {
    let began = NIODeadline.now()
    let socket: EchoSocket
    do throws(ProbeFailure) {
      socket = try EchoSocket(to: address, settings: settings)
    } catch {
      return EchoAttempt(preparing: Duration(.now() - began), result: .failure(error))
    }
    let ready = NIODeadline.now()
    do throws(ProbeFailure) {
      let reply = try wait(for: packet, over: socket, until: deadline)
      return EchoAttempt(
        preparing: Duration(ready - began), travelling: Duration(.now() - ready),
        result: .success(reply))
    } catch {
      return EchoAttempt(preparing: Duration(ready - began), result: .failure(error))
    }
  }

  private static func wait(
    for packet: EchoPacket, over socket: borrowing EchoSocket, until deadline: NIODeadline
  ) throws(ProbeFailure) -> Reply {
    try socket.send(packet.bytes)
    while true {
      guard let received = try socket.receive(until: deadline) else { throw .timedOut(.rtt) }
      if packet.isEchoed(by: received.bytes, knowsID: socket.isPrivileged) {
        return Reply(hopLimit: received.hopLimit)
      }
    }
  }
}
