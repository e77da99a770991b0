import Foundation
import Testing

@testable import Probing

/// Messages of which bytes were changed at random, the same in every run.
///
/// `KDOCTOR_FUZZ_CASES` sets how many; `make fuzz` tries very many.
@Suite("Whatever bytes a DNS server sends, reading them ends")
struct DNSFuzzTests {
  private static let cases =
    ProcessInfo.processInfo.environment["KDOCTOR_FUZZ_CASES"].flatMap(Int.init) ?? 2000

  /// One record of each form, thrice in one message.
  private static let message: [UInt8] = {
    var records: [UInt8] = []
    for (type, data) in forms {
      let head: [UInt8] = [0xC0, 0x0C, 0, type, 0, 1, 0, 0, 0, 9, 0, UInt8(data.count)]
      records += head + data
    }
    let count = UInt8(forms.count)
    let head: [UInt8] = [0, 1, 0x84, 0, 0, 1, 0, count, 0, count, 0, count]
    let question: [UInt8] = [1, 97, 0, 0, 1, 0, 1]
    return head + question + records + records + records
  }()

  private static let name: [UInt8] = [1, 98, 0xC0, 0x0C]

  private static func repeated(_ byte: UInt8, _ count: Int) -> [UInt8] {
    Array(repeating: byte, count: count)
  }

  /// Types of records, each with data.
  private static let forms: [(UInt8, [UInt8])] = [
    (1, [192, 0, 2, 1]), (2, name), (6, name + [0] + repeated(7, 20)), (13, [1, 97, 0]),
    (15, [0, 10] + name), (16, [2, 34, 92, 0, 1, 200]), (17, name + name),
    (28, repeated(0, 10) + [255, 255, 192, 0, 2, 1]), (33, [0, 1, 0, 2, 0, 3] + name),
    (35, [0, 1, 0, 2, 1, 85, 1, 120, 1, 33, 0]), (43, [0, 1, 2, 3, 4, 5]),
    (46, repeated(1, 18) + [0, 9, 8, 7]), (47, [0, 0, 6, 64, 1, 0, 0, 0, 3, 1, 1, 64]),
    (48, [1, 1, 3, 13, 1, 2]), (50, [1, 0, 0, 9, 2, 7, 7, 3, 1, 2, 3, 0, 1, 64]),
    (51, [1, 0, 0, 0, 0]), (52, [3, 1, 1, 7]),
    (64, [0, 1, 0, 0, 1, 0, 3, 2, 104, 50, 0, 4, 0, 4, 1, 2, 3, 4]),
    (65, [0, 0, 0, 0, 0, 0, 2, 0, 1, 0, 3, 0, 2, 1, 187]), (200, [1, 2, 3]),
  ]

  @Test func theUnchangedMessageIsGood() throws {
    let message = try DNSMessage(Self.message)
    #expect(message.additionals.map(\.description) == message.answers.map(\.description))
  }

  @Test func readsOrRefuses() {
    var random = Shuffler(state: 4711)
    for _ in 0..<Self.cases {
      var bytes = Self.message
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = [0, 0x3F, 0xC0, 0xFF].randomElement(using: &random) ?? 0
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(min(bytes.count, max(20, place))...)
        }
        if bytes.isEmpty { break }
      }
      guard let message = try? DNSMessage(bytes) else { continue }
      for record in message.answers + message.authorities + message.additionals {
        #expect(record.name.wire.count <= DNSName.longestName)
        #expect(record.description.utf8.allSatisfy { $0 < 0x80 })
      }
    }
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

  /// SplitMix64.
  private struct Shuffler: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
