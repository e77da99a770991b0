import NIOCore
import NIOWebSocket
import Testing

@testable import KubeClient

@Suite struct ForwardDemultiplexerTests {
  /// Cuts messages into frames, and says nothing in between now and then.
  private static func frames(
    _ messages: [[UInt8]], _ random: inout some RandomNumberGenerator
  ) -> [WebSocketFrame] {
    var frames: [WebSocketFrame] = []
    for message in messages {
      var rest = message[...]
      var opcode = WebSocketOpcode.binary
      repeat {
        let part = rest.prefix(Int.random(in: 0...rest.count, using: &random))
        rest = rest.dropFirst(part.count)
        let isLast = rest.isEmpty && Bool.random(using: &random)
        frames.append(
          WebSocketFrame(fin: isLast, opcode: opcode, data: ByteBuffer(bytes: part)))
        opcode = .continuation
        if isLast { break }
      } while true
    }
    return frames
  }

  @Test(arguments: 0..<200) func cutsDoNotMatter(_ seed: UInt64) throws {
    var random = SplitMix(seed)
    let ports = [80, 8443]
    var messages: [[UInt8]] = [
      [], [0, 80], [0, 0, 0x61], [1, 80, 0], [2, 0xFB], [3, 0xFB, 0x20],
    ]
    messages += [[2, 0x20], [0], [2, 0x62, 0x63], [3, 0x64], [0, 0x65], [3, 0x66]]
    var demultiplexer = ForwardDemultiplexer(ports: ports)
    var heard: [String] = ["", "", "", ""]
    var opened = 0
    for frame in Self.frames(messages, &random) {
      for event in try demultiplexer.take(frame) {
        switch event {
        case .opened: opened += 1
        case .data(let index, let bytes): heard[index * 2] += String(buffer: bytes)
        case .said(let index, let bytes): heard[index * 2 + 1] += String(buffer: bytes)
        case .saidAll: continue
        }
      }
    }
    #expect(heard == ["ae", "", "bc", "df"])
    #expect(opened == 1)
  }

  @Test func theHeadsComeFirst() throws {
    var demultiplexer = ForwardDemultiplexer(ports: [80])
    func take(_ bytes: [UInt8]) throws -> [ForwardDemultiplexer.Event] {
      try demultiplexer.take(
        WebSocketFrame(fin: true, opcode: .binary, data: ByteBuffer(bytes: bytes)))
    }
    #expect(try take([0, 80, 0]) == [])
    #expect(try take([1, 80, 0]) == [.opened, .saidAll(index: 0)])
    #expect(
      try take([1, 0x61]) == [.said(index: 0, ByteBuffer(bytes: [0x61])), .saidAll(index: 0)])
    #expect(throws: ForwardDemultiplexer.Fault.self) { try take([2, 0]) }
  }

  /// A generator whose numbers are the same each time.
  private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
