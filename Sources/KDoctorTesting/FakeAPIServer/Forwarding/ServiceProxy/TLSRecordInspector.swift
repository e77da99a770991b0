import NIOCore

/// Notices that an application does not speak TLS, in Go's words.
final class TLSRecordInspector: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  /// The types of TLS records.
  private static let recordTypes: ClosedRange<UInt8> = 20...23

  private var isThrough = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if !isThrough, let first = unwrapInboundIn(data).readableBytesView.first {
      isThrough = true
      guard Self.recordTypes.contains(first) else {
        context.fireErrorCaught(
          ProxyFailure(text: "tls: first record does not look like a TLS handshake"))
        return context.close(promise: nil)
      }
    }
    context.fireChannelRead(data)
  }
}
