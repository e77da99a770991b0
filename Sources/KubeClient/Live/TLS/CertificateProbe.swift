import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Asks a server for its certificates, and hangs up.
enum CertificateProbe {
  /// What the server has shown.
  private final class Shown: Sendable {
    let chain = Mutex<[[UInt8]]>([])
  }

  /// - Parameters:
  ///   - name: what the server is called in the handshake, unless it is an address.
  ///   - limit: the longest wait, for the connection and for the handshake each.
  /// - Returns: each certificate in DER, the server's own first; none where it showed none.
  static func chain(host: String, port: Int, name: String, limit: Duration) async -> [[UInt8]] {
    let shown = Shown()
    let serverName = CertificateNames.bytes(name) == nil ? name : nil
    let channel = try? await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(TimeAmount(limit))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let context = try NIOSSLContext(configuration: .makeClientConfiguration())
          let handler = try NIOSSLClientHandler(
            context: context, serverHostname: serverName,
            customVerificationCallback: { chain, verdict in
              shown.chain.withLock { $0 = chain.compactMap { try? $0.toDERBytes() } }
              verdict.succeed(.failed)
            })
          try channel.pipeline.syncOperations.addHandler(handler)
          // A server that never answers the handshake must not hold the connection open.
          channel.eventLoop.scheduleTask(in: TimeAmount(limit)) { channel.close(promise: nil) }
          try channel.pipeline.syncOperations.addHandler(Closer())
        }
      }
      .connect(host: host, port: port).get()
    try? await channel?.closeFuture.get()
    return shown.chain.withLock { $0 }
  }

  /// Ends the connection when the handshake has failed, as it always does here.
  private final class Closer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }
}
