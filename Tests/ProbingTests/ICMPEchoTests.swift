import Testing

@testable import Probing

@Suite("Echoes")
struct ICMPEchoTests {
  @Test(arguments: [(0, 28), (4, 4), (100, 100)])
  func carriesAsMuchAsWanted(size: Int, carried: Int) {
    let packet = EchoPacket(family: .ip4, id: 1, sequence: 2, payloadSize: size)
    #expect(packet.payload.count == carried)
    #expect(packet.payload.starts(with: EchoPacket.text.prefix(carried)))
    #expect(packet.bytes.count == carried + 8)
  }

  @Test(arguments: [0, 1, 27, 1400])
  func theChecksumMakesTheSumOfAllZero(size: Int) {
    let packet = EchoPacket(family: .ip4, id: 0xBEEF, sequence: 0xFFFF, payloadSize: size)
    #expect(EchoPacket.checksum(packet.bytes) == 0)
    #expect(packet.bytes.starts(with: [8, 0]))
  }

  @Test(arguments: [AddressFamily.ip4, .ip6])
  func knowsItsEcho(family: AddressFamily) {
    let packet = EchoPacket(family: family, id: 7, sequence: 9, payloadSize: 0)
    var echo = packet.bytes
    #expect(!packet.isEchoed(by: echo[...], knowsID: true))
    echo[0] = family == .ip4 ? 0 : 129
    #expect(packet.isEchoed(by: echo[...], knowsID: true))
    echo[5] = 8
    #expect(!packet.isEchoed(by: echo[...], knowsID: true))
    #expect(packet.isEchoed(by: echo[...], knowsID: false))
    echo[7] = 8
    #expect(!packet.isEchoed(by: echo[...], knowsID: false))
  }

  @Test(arguments: [[UInt8](), [0], [0, 0, 0, 0, 0, 7, 0, 9], Array(repeating: 0, count: 36)])
  func otherPacketsAreNoEcho(bytes: [UInt8]) {
    let packet = EchoPacket(family: .ip4, id: 7, sequence: 9, payloadSize: 0)
    #expect(!packet.isEchoed(by: bytes[...], knowsID: false))
  }

  @Test(arguments: [
    ([20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 57, 0, 0, 0], 57 as Int?),
    ([20, 0, 0, 0, 0, 0, 0, 0, 41, 0, 0, 0, 52, 0, 0, 0, 64, 0, 0, 0], 64),
    (
      [17, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0]
        + [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0], 1
    ),
    ([20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0], nil),
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 57, 0, 0, 0], nil),
    ([], nil),
  ])
  func theHopLimitIsFoundAmongWhatTheKernelSays(data: [UInt8], limit: Int?) {
    #expect(AncillaryData.hopLimit(in: data) == limit)
  }
}
