import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOSSL

/// A server that answers every request with 200 and its path, over HTTP/2 where the client can.
enum HTTP2Target {
  /// Begins to listen.
  static func start(tls: NIOSSLContext) async throws -> LoopbackServer {
    try await LoopbackServer.start(tls: tls) { connection in
      _ = connection.configureCommonHTTPServerPipeline { stream in
        stream.eventLoop.makeCompletedFuture {
          try stream.pipeline.syncOperations.addHandler(Handler())
        }
      }
    }
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private var path = ""

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head): path = head.uri
      case .body: break
      case .end:
        let body = ByteBuffer(string: "you asked for \(path)\n")
        let status: HTTPResponseStatus = path == "/missing" ? .notFound : .ok
        let headers = HTTPHeaders([
          ("content-length", "\(body.readableBytes)"), ("x-version", "2.0"),
        ])
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      }
    }
  }
}
