import Foundation
import NIOCore
import NIOPosix

/// Two channels that are joined by the kernel: what is written to one is read from the other. Both
/// have automatic reading off. What is on its way waits in the kernel's buffers, which are small.
struct SocketPair: Sendable {
  /// For whoever talks.
  let near: any Channel
  /// For whoever carries it on; stays open when the near end has closed its output.
  let far: any Channel
  private let tally: NIOLoopBound<ForwardNearEnd.Tally>

  /// - Returns: fails with `IOError` where no more files can be opened.
  static func make(on loop: any EventLoop) -> EventLoopFuture<SocketPair> {
    var ends: [CInt] = [-1, -1]
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      return loop.makeFailedFuture(IOError(errnoCode: errno, reason: "socketpair"))
    }
    let tally = NIOLoopBound(ForwardNearEnd.Tally(), eventLoop: loop)
    let far = ClientBootstrap(group: loop)
      .channelOption(.autoRead, value: false)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .withConnectedSocket(ends[1])
    let near = ClientBootstrap(group: loop)
      .channelOption(.autoRead, value: false)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ForwardNearEnd(tally.value))
        }
      }
      .withConnectedSocket(ends[0])
    return near.and(far).map { SocketPair(near: $0, far: $1, tally: tally) }
  }

  /// Carries bytes over to the near end. Belongs to the event loop.
  func carry(_ bytes: ByteBuffer) {
    tally.value.carried += bytes.readableBytes
    far.write(bytes, promise: nil)
  }

  /// Ends the near end when it has read what was carried over. Belongs to the event loop.
  func complete() {
    guard !tally.value.isComplete else { return }
    tally.value.isComplete = true
    far.writeAndFlush(ByteBuffer(bytes: [0]), promise: nil)
  }
}
