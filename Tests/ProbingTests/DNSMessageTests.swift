import Testing

@testable import Probing

@Suite("DNS messages are read, whatever they hold")
struct DNSMessageTests {
  /// A message with one question for `a.test` and, of `answers`, as many as `count` says.
  private static func message(_ count: UInt8, _ answers: [UInt8]) -> [UInt8] {
    [0x12, 0x34, 0x84, 0x00, 0, 1, 0, count, 0, 0, 0, 0]
      + [1] + Array("a".utf8) + [4] + Array("test".utf8) + [0, 0, 1, 0, 1] + answers
  }

  private static func record(_ type: [UInt8], _ data: [UInt8]) -> [UInt8] {
    [0xC0, 0x0C] + type + [0, 1, 0, 0, 1, 0x2C, 0, UInt8(data.count)] + data
  }

  private static let address = record([0, 1], [192, 0, 2, 1])

  @Test func readsHeadAndRecords() throws {
    let message = try DNSMessage(Self.message(1, Self.address))
    #expect(message.id == 0x1234)
    #expect(message.responseCode == .noError)
    #expect(!message.isTruncated)
    #expect(message.answers.map(\.description) == ["a.test.\t300\tIN\tA\t192.0.2.1"])
  }

  @Test(arguments: [
    ([UInt8](), DNSMessageError.endsEarly),
    ([0x12, 0x34, 0x84], .endsEarly),
    (message(1, Array(address.dropLast())), .endsEarly),
    (message(1, record([0, 1], [1, 2, 3])), .endsEarly),
    (message(1, record([0, 1], [1, 2, 3, 4, 5])), .badLength),
    (message(1, record([0, 5], [0xC0, 0x24])), .endlessName),
    (message(1, record([0, 5], [0x80, 0])), .badLabel),
    (message(1, record([0, 5], [0xC0, 0xFF])), .endsEarly),
    (message(1, record([0, 47], [0, 0, 0])), .badTypeList),
    (message(1, record([0, 47], [0, 0, 33] + Array(repeating: 1, count: 33))), .badTypeList),
  ])
  func saysWhatIsWrong(bytes: [UInt8], error: DNSMessageError) {
    #expect(throws: error) { try DNSMessage(bytes) }
  }

  @Test func endsWhereItHasFewerRecordsThanItSays() throws {
    #expect(try DNSMessage(Self.message(9, Self.address)).answers.count == 1)
    #expect(try DNSMessage(Array(Self.message(9, []).prefix(12))).answers.isEmpty)
  }

  @Test(arguments: [
    ([0, 6], [1, 110, 0, 1, 109, 0] + Array(repeating: 9, count: 20), 0x0909_0909 as UInt32?),
    ([0, 1], [192, 0, 2, 1], nil),
    ([0, 6], [], nil),
  ])
  func knowsTheSerialOfAZone(type: [UInt8], data: [UInt8], serial: UInt32?) throws {
    let message = try DNSMessage(Self.message(1, Self.record(type, data)))
    #expect(message.answers.map(\.serial) == [serial])
  }

  @Test func addsTheUpperBitsOfTheResponseCode() throws {
    var bytes = Self.message(0, [0, 0, 41, 4, 0xD0, 1, 0, 0x80, 0, 0, 0])
    bytes[11] = 1
    bytes[3] = 0x07
    let message = try DNSMessage(bytes)
    #expect(message.responseCode == DNSResponseCode(named: "BADCOOKIE"))
    #expect(
      message.additionals.map(\.description) == [
        "\n;; OPT PSEUDOSECTION:\n; EDNS: version 0; flags: do; udp: 1232"
      ])
  }

  /// A name may lead through the whole message but not through more bytes than a name has.
  @Test func manyRecordsWithLongNamesAreReadInBoundedTime() {
    var pointers: [UInt8] = []
    for place in stride(from: 0, to: 16_000, by: 2) {
      pointers += [0xC0 | UInt8(place >> 8), UInt8(place & 0xFF)]
    }
    let head: [UInt8] = [0, 1, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0]
    #expect(throws: DNSMessageError.self) { try DNSMessage(head + pointers) }
  }
}
