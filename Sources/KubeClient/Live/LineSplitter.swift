/// Cuts bytes into lines while they arrive.
package struct LineSplitter {
  /// The longest line, in bytes.
  let limit: Int
  private var line: [UInt8] = []

  package init(limit: Int) { self.limit = limit }

  /// Takes the next bytes; calls `each` for every line that ends in them, without its end.
  ///
  /// - Throws: ``ItemSplitter/Fault/tooLarge(bytes:)``.
  package mutating func feed(
    _ chunk: UnsafeRawBufferPointer, each: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var rest = chunk[...]
    while let end = rest.firstIndex(of: 0x0A) {
      line += rest[..<end]
      try line.withUnsafeBytes(each)
      line.removeAll(keepingCapacity: true)
      rest = rest[(end + 1)...]
    }
    line += rest
    guard line.count <= limit else { throw ItemSplitter.Fault.tooLarge(bytes: limit) }
  }
}
