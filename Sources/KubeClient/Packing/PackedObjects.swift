/// The objects of one kind, as the server wrote them, packed by namespace.
struct PackedObjects: Sendable {
  /// About how much is packed together: enough that what the objects share is written once.
  private static let portion = 256 << 10

  private var packed: [String: [PackedBytes]] = [:]
  private var open: [UInt8] = []
  private var openNamespace = ""

  /// Takes one object.
  mutating func add(_ object: ArraySlice<UInt8>, namespace: String) {
    // A server sorts by namespace, so each is mostly open once.
    if namespace != openNamespace || open.count >= Self.portion { close() }
    openNamespace = namespace
    withUnsafeBytes(of: UInt32(object.count).littleEndian) { open += $0 }
    open += object
  }

  /// Packs what is left; to be called after the last object.
  mutating func close() {
    guard !open.isEmpty else { return }
    packed[openNamespace, default: []].append(PackedBytes(open))
    open.removeAll(keepingCapacity: true)
  }

  /// Gives the memory back that adding took; to be called after the last ``close()``.
  mutating func seal() {
    close()
    open = []
  }

  /// The namespaces in which there are objects, sorted.
  var namespaces: [String] { packed.keys.sorted() }

  /// Calls `body` with each object of a namespace; of all for nil.
  func forEach(in namespace: String?, _ body: (ArraySlice<UInt8>) throws -> Void) rethrows {
    for name in namespace.map({ [$0] }) ?? namespaces {
      for part in packed[name] ?? [] {
        let bytes = part.bytes
        var place = 0
        while place < bytes.count {
          let length = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
          try body(bytes[(place + 4)..<(place + 4 + length)])
          place += 4 + length
        }
      }
    }
  }
}
