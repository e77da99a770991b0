import NIOCore
import NIOPosix

@testable import Probing

/// A DNS server on the loopback interface that says what a test tells it to say.
final class NameServer: Sendable {
  /// What to answer.
  enum Reply: Sendable {
    case addresses([String])
    /// A `CNAME` record and nothing behind it.
    case alias(String)
    case code(UInt8)
    case silence
  }

  let port: Int
  private let channel: any Channel

  /// - Parameter reply: by name and number of the record type.
  static func start(
    _ reply: @escaping @Sendable (_ name: String, _ type: UInt16) -> Reply
  ) async throws -> NameServer {
    let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Handler(reply))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return NameServer(channel)
  }

  private init(_ channel: any Channel) {
    self.channel = channel
    port = channel.localAddress?.port ?? 0
  }

  func stop() async throws { try await channel.close() }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let reply: @Sendable (String, UInt16) -> Reply

    init(_ reply: @escaping @Sendable (String, UInt16) -> Reply) { self.reply = reply }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let envelope = unwrapInboundIn(data)
      let question = Array(envelope.data.readableBytesView)
      guard let answer = answer(to: question) else { return }
      let buffer = ByteBuffer(bytes: answer)
      context.writeAndFlush(
        wrapOutboundOut(AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: buffer)),
        promise: nil)
    }

    /// The question again, with a head that says so and records that point back to its name.
    private func answer(to question: [UInt8]) -> [UInt8]? {
      guard question.count > 16 else { return nil }
      var labels: [String] = []
      var place = 12
      while question[place] > 0 {
        let end = place + 1 + Int(question[place])
        labels.append(String(decoding: question[(place + 1)..<end], as: UTF8.self))
        place = end
      }
      let type = UInt16(question[place + 1]) << 8 | UInt16(question[place + 2])
      var code: UInt8 = 0
      var records: [[UInt8]] = []
      switch reply(labels.joined(separator: "."), type) {
      case .silence: return nil
      case .code(let number): code = number
      case .addresses(let texts):
        records = texts.compactMap { HostAddress($0) }.map {
          Self.record($0.bytes.count == 4 ? 1 : 28, $0.bytes)
        }
      case .alias(let name):
        let wire = name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
        records = [Self.record(5, wire + [0])]
      }
      let head = [0x81, 0x80 | code, 0, 1, 0, UInt8(records.count), 0, 0, 0, 0]
      return question[..<2] + head + question[12...(place + 4)] + records.joined()
    }

    private static func record(_ type: UInt8, _ data: [UInt8]) -> [UInt8] {
      [0xC0, 12, 0, type, 0, 1, 0, 0, 0, 5, 0, UInt8(data.count)] + data
    }
  }
}
