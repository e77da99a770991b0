import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOSSL

/// The process in a Pod that listens on a port: one connection of it.
struct ApplicationServer: Sendable {
  var behaviour: PortBehaviour
  /// The visit's number.
  var visit: Int
  var core: ServerCore

  /// Puts the handlers into the application's end of a connection.
  func configure(_ channel: any Channel) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
      try configure(behaviour, channel.pipeline.syncOperations, channel)
    }
  }

  private func configure(
    _ behaviour: PortBehaviour, _ pipeline: ChannelPipeline.SynchronousOperations,
    _ channel: any Channel
  ) throws {
    switch behaviour {
    case .tls(let certificate, let inner):
      let (visit, core) = (visit, core)
      let context = try core.applicationCertificates.context(certificate) {
        core.note(serverName: $0, of: visit)
      }
      try pipeline.addHandler(PlainRequestRefuser())
      try pipeline.addHandler(NIOSSLServerHandler(context: context))
      try configure(inner, pipeline, channel)
    case .banner, .silent, .hangsUp:
      try pipeline.addHandler(TalkHandler(behaviour))
    case .slow(let pause, let inner) where inner.isTalk:
      try pipeline.addHandler(TalkHandler(inner, after: .milliseconds(Int64(pause))))
    case .http2:
      let (visit, core) = (visit, core)
      _ = try pipeline.configureHTTP2Pipeline(
        mode: .server, connectionConfiguration: .init(), streamConfiguration: .init()
      ) { stream in
        stream.eventLoop.makeCompletedFuture {
          let operations = stream.pipeline.syncOperations
          try operations.addHandler(HTTP2FramePayloadToHTTP1ServerCodec())
          try operations.addHandler(HTTP2ApplicationHandler { core.note($0, of: visit) })
        }
      }
      try pipeline.addHandler(NIOCloseOnErrorHandler())
    default:
      let (visit, core) = (visit, core)
      try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try pipeline.addHandler(HTTPApplicationHandler(behaviour) { core.note($0, of: visit) })
    }
  }
}

extension PortBehaviour {
  /// Whether it is something other than HTTP.
  fileprivate var isTalk: Bool {
    switch self {
    case .banner, .silent, .hangsUp: true
    default: false
    }
  }
}
