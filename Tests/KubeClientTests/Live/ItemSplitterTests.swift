import Foundation
import Testing

@testable import KubeClient

@Suite struct ItemSplitterTests {
  /// Splits a text that arrives in pieces of one size.
  static func split(
    _ text: String, pieces: Int, objectBytes: Int = 1000
  ) throws -> (items: [String], envelope: String) {
    var splitter = ItemSplitter(objectBytes: objectBytes)
    var items: [String] = []
    let bytes = [UInt8](text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      try bytes[start..<min(start + pieces, bytes.count)].withUnsafeBytes { chunk in
        try splitter.feed(chunk) { items.append(String(decoding: $0, as: UTF8.self)) }
      }
    }
    return (items, String(decoding: try splitter.finish(), as: UTF8.self))
  }

  struct Good: Sendable {
    var text: String
    var items: [String]
    var envelope: String
  }

  static let good: [Good] = [
    Good(
      text: #"{"kind":"PodList","items":[{"a":1},{"b":2}]}"#, items: [#"{"a":1}"#, #"{"b":2}"#],
      envelope: #"{"kind":"PodList","items":null}"#),
    Good(
      text: " {\n \"items\" : [ ] ,\t\"kind\": \"L\"\r\n} \n", items: [],
      envelope: #"{"items":null,"kind":"L"}"#),
    Good(text: #"{"items":null}"#, items: [], envelope: #"{"items":null}"#),
    Good(text: #"{}"#, items: [], envelope: "{}"),
    Good(
      text: #"{"items":[ {"s":"}]\"\\","l":[[{}]]} , {} ]}"#,
      items: [#"{"s":"}]\"\\","l":[[{}]]}"#, "{}"], envelope: #"{"items":null}"#),
    Good(
      text: #"{"metadata":{"items":[1,2]},"x":"items","y":["items"],"items":[{"items":[{}]}]}"#,
      items: [#"{"items":[{}]}"#],
      envelope: #"{"metadata":{"items":[1,2]},"x":"items","y":["items"],"items":null}"#),
    Good(
      text: #"{"a \"items\"":[1],"items":{"b":[2]}}"#, items: [],
      envelope: #"{"a \"items\"":[1],"items":{"b":[2]}}"#),
  ]

  @Test(arguments: good) func itemsAreFoundHoweverTheyArrive(_ example: Good) throws {
    for pieces in [1, 2, 3, 7, 16, 1000] {
      let (items, envelope) = try Self.split(example.text, pieces: pieces)
      #expect(items == example.items)
      #expect(envelope == example.envelope)
    }
  }

  @Test(arguments: [
    (#"{"items":[{"a":1}"#, ItemSplitter.Fault.cut(bytes: 17)),
    (#"{"items":[{"a":1}]"#, .cut(bytes: 18)), ("", .cut(bytes: 0)),
    (#"{"items":[{"a":1},]}"#, .broken("expected an object as item")),
    (#"{"items":[{"a":1}{}]}"#, .broken("expected \",\" or \"]\" after an item")),
    (#"{"items":[1]}"#, .broken("expected an object as item")),
    (#"{"items":[,{}]}"#, .broken("expected an object as item")),
    ("{} x", .broken("text after the end of the list")),
    ("[]", .broken("it does not begin with \"{\"")),
    ("no", .broken("it does not begin with \"{\"")),
    (#"{"items":[{"a":"0123456789012345678901234567890123456789"}]}"#, .tooLarge(bytes: 40)),
    (#"{"x":"0123456789012345678901234567890123456789","items":[]}"#, .tooLarge(bytes: 40)),
  ])
  func whatIsNoListIsRefused(_ text: String, _ fault: ItemSplitter.Fault) {
    for pieces in [1, 5, 1000] {
      #expect(throws: fault) { try Self.split(text, pieces: pieces, objectBytes: 40) }
    }
  }

  @Test func aRealPageIsSplit() throws {
    let page = try Wire.body("200-pods-page1")
    let whole = try Self.split(page, pieces: 100_000, objectBytes: 1 << 20)
    let bytewise = try Self.split(page, pieces: 1, objectBytes: 1 << 20)
    #expect(whole.items == bytewise.items)
    #expect(!whole.items.isEmpty)
    let envelope = try Array(whole.envelope.utf8).withUnsafeBytes {
      try JSONText.read(ListEnvelope.self, from: $0, strings: StringCache())
    }
    #expect(envelope.kind == "PodList")
    #expect(envelope.resourceVersion == "5212")
    #expect(envelope.next != nil)
  }

  @Test func linesAreCutHoweverTheyArrive() throws {
    for pieces in 1...9 {
      var splitter = LineSplitter(limit: 10)
      var lines: [String] = []
      let bytes = [UInt8]("one\n\ntwo\nrest".utf8)
      for start in stride(from: 0, to: bytes.count, by: pieces) {
        try bytes[start..<min(start + pieces, bytes.count)].withUnsafeBytes { chunk in
          try splitter.feed(chunk) { lines.append(String(decoding: $0, as: UTF8.self)) }
        }
      }
      #expect(lines == ["one", "", "two"])
    }
  }
}
