package import NIOCore
package import NIOWebSocket

/// Takes the messages of a port-forward apart, in the protocol `v4.channel.k8s.io`.
///
/// The first byte of each message is a channel: 2i carries the data of the i-th port, 2i+1 what the
/// runtime says about it. The first two bytes on each channel are the port, little end first. An end
/// of data is not sent: only the end of the whole connection says it.
package struct ForwardDemultiplexer {
  package enum Event: Sendable, Hashable {
    /// Both channels of all ports have said their port.
    case opened
    case data(index: Int, ByteBuffer)
    /// A part of what the runtime says about a port.
    case said(index: Int, ByteBuffer)
    /// A whole message from the runtime is over.
    case saidAll(index: Int)
  }

  package struct Fault: Error, Hashable {
    package var words: String
  }

  private let ports: [Int]
  /// The first bytes on each channel.
  private var openings: [[UInt8]]
  private var isOpened = false
  /// The channel of a message that has begun and not ended.
  private var unfinished: UInt8?
  private var isInMessage = false

  package init(ports: [Int]) {
    self.ports = ports
    openings = Array(repeating: [], count: ports.count * 2)
  }

  /// Takes a data frame: `binary` or `continuation`.
  package mutating func take(_ frame: WebSocketFrame) throws(Fault) -> [Event] {
    switch frame.opcode {
    case .binary where !isInMessage: break
    case .continuation where isInMessage: break
    case .text: throw Fault(words: "a text message where bytes were agreed on")
    default: throw Fault(words: "messages that are mixed up")
    }
    var data = frame.unmaskedData
    isInMessage = !frame.fin
    let known = unfinished ?? data.readInteger(as: UInt8.self)
    unfinished = isInMessage ? known : nil
    // A message without any byte means nothing.
    guard let channel = known.map(Int.init) else { return [] }
    guard channel < openings.count else { throw Fault(words: "a message for channel \(channel)") }
    var events: [Event] = []
    try open(channel, &data)
    if !isOpened, openings.allSatisfy({ $0.count == 2 }) {
      isOpened = true
      events.append(.opened)
    }
    let index = channel / 2
    if channel.isMultiple(of: 2) {
      if data.readableBytes > 0 { events.append(.data(index: index, data)) }
    } else {
      if data.readableBytes > 0 { events.append(.said(index: index, data)) }
      if frame.fin { events.append(.saidAll(index: index)) }
    }
    return events
  }

  private mutating func open(_ channel: Int, _ data: inout ByteBuffer) throws(Fault) {
    while openings[channel].count < 2, let byte = data.readInteger(as: UInt8.self) {
      openings[channel].append(byte)
      guard openings[channel].count == 2 else { continue }
      let port = Int(openings[channel][0]) | Int(openings[channel][1]) << 8
      guard port == ports[channel / 2] else {
        throw Fault(words: "port \(port) where \(ports[channel / 2]) was asked for")
      }
    }
  }
}
