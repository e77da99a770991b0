import NIOCore
import NIOHTTP1

/// An application that speaks HTTP/1.1. It writes its answers itself, so that they can be wrong.
final class HTTPApplicationHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = ByteBuffer

  private static let pieceSize = 64 * 1024

  private let behaviour: PortBehaviour
  private let note: (Visit.Request) -> Void
  private var head: HTTPRequestHead?
  private var timer: Scheduled<Void>?
  /// What is written again and again while the connection takes it.
  private var endless: ByteBuffer?

  /// - Parameter note: remembers a request.
  init(_ behaviour: PortBehaviour, note: @escaping (Visit.Request) -> Void) {
    self.behaviour = behaviour
    self.note = note
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      note(Visit.Request(head))
      answer(head, behaviour, context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) { timer?.cancel() }

  func channelWritabilityChanged(context: ChannelHandlerContext) { writeEndlessly(context) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if error is HTTPParserError {
      write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", context)
    }
    context.close(promise: nil)
  }

  private func answer(
    _ head: HTTPRequestHead, _ behaviour: PortBehaviour, _ context: ChannelHandlerContext
  ) {
    switch behaviour {
    case .http(let status, let headers, let body):
      let text = Self.text(status, headers, body, isHead: head.method == .HEAD)
      write(text, context)
      if !head.isKeepAlive { context.close(promise: nil) }
    case .redirect(let target):
      answer(head, .http(302, headers: ["Location": target], body: ""), context)
    case .routes(let routes):
      let host = head.headers.first(name: "host") ?? ""
      let route = routes.filter { $0.fits(host: host, target: head.uri) }
        .max { $0.weight < $1.weight }
      answer(head, route?.behaviour ?? Self.noRoute, context)
    case .slow(let pause, let inner):
      timer = context.eventLoop.assumeIsolated().scheduleTask(
        in: .milliseconds(Int64(pause))
      ) { self.answer(head, inner, context) }
    case .gigabyte:
      write("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n", context)
      endless = ByteBuffer(repeating: UInt8(ascii: "x"), count: Self.pieceSize)
      writeEndlessly(context)
    case .headerBomb:
      write("HTTP/1.1 200 OK\r\n", context)
      let line = "X-Filler: " + String(repeating: "x", count: 1000) + "\r\n"
      endless = ByteBuffer(string: String(repeating: line, count: Self.pieceSize / line.utf8.count))
      writeEndlessly(context)
    case .closesMidway:
      write(
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + String(repeating: "x", count: 100),
        context)
      context.close(promise: nil)
    case .hangsUp: context.close(promise: nil)
    default: break
    }
  }

  private func writeEndlessly(_ context: ChannelHandlerContext) {
    guard let endless else { return }
    while context.channel.isWritable && context.channel.isActive {
      context.writeAndFlush(wrapOutboundOut(endless), promise: nil)
    }
  }

  private func write(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
  }

  private static let noRoute = PortBehaviour.http(
    404, headers: ["Content-Type": "text/html"],
    body: "<html><head><title>404 Not Found</title></head></html>\r\n")

  private static func text(
    _ status: Int, _ headers: [String: String], _ body: String, isHead: Bool
  ) -> String {
    let reason = HTTPResponseStatus(statusCode: status).reasonPhrase
    var lines = ["HTTP/1.1 \(status) \(reason)"]
    lines += headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let hasLength = headers.keys.contains {
      ["content-length", "transfer-encoding"].contains($0.lowercased())
    }
    let hasBody = status >= 200 && status != 204 && status != 304
    if !hasLength && hasBody { lines.append("Content-Length: \(body.utf8.count)") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + (isHead || !hasBody ? "" : body)
  }
}
