/// Reads one page of a list, item by item.
package struct PageSink<Item: Sendable>: AnswerSink {
  package typealias Read = @Sendable (UnsafeRawBufferPointer, StringCache) throws -> Item

  private var splitter: ItemSplitter
  private let strings = StringCache()
  private let kind: String
  private let read: Read
  private var items: [Item] = []

  /// - Parameters:
  ///   - kind: what the list must call itself, for example `PodList`.
  ///   - read: makes an item of its bytes.
  package init(kind: String, objectBytes: Int, read: @escaping Read) {
    splitter = ItemSplitter(objectBytes: objectBytes)
    self.kind = kind
    self.read = read
  }

  package mutating func take(_ bytes: UnsafeRawBufferPointer) throws {
    try splitter.feed(bytes) { [strings, read] text in
      guard String(validating: text, as: UTF8.self) != nil else {
        throw ItemSplitter.Fault.broken("it is not UTF-8")
      }
      items.append(try read(text, strings))
    }
  }

  package func finish() throws -> ListPage<Item> {
    let envelope = try splitter.finish().withUnsafeBytes {
      try JSONText.read(ListEnvelope.self, from: $0, strings: strings)
    }
    guard envelope.kind == kind else {
      let found = envelope.kind.isEmpty ? "something without a kind" : "a \(envelope.kind)"
      throw ItemSplitter.Fault.broken("it is \(found), not \(kind)")
    }
    return ListPage(envelope: envelope, items: items)
  }
}

/// One page of a list.
package struct ListPage<Item: Sendable>: Sendable {
  var envelope: ListEnvelope
  package var items: [Item]
}
