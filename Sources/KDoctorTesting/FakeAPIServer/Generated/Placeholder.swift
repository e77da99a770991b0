/// What stands for a value in a template: characters that no recording holds.
enum Placeholder: UInt8, Sendable, CaseIterable {
  case namespace
  case application
  case replicaSet
  case pod
  case namespaceUID
  case deploymentUID
  case replicaSetUID
  case serviceUID
  case sliceUID
  case podUID
  case podAddress
  case serviceAddress
  /// A number: its quotes go away with it.
  case replicas
  /// All endpoints of a slice, in place of a text.
  case endpoints

  /// The character, from Unicode's private use area.
  var text: String {
    String(UnicodeScalar(UInt32(0xE000) + UInt32(rawValue)).map(Character.init) ?? "?")
  }

  /// Whether the value stands in place of a whole quoted text.
  var takesQuotes: Bool { self == .replicas || self == .endpoints }

  /// The placeholder of a character's UTF-8, whose first two bytes are always the same.
  init?(utf8 bytes: ArraySlice<UInt8>) {
    guard bytes.count == 3, bytes.starts(with: [0xEE, 0x80]), let last = bytes.last else {
      return nil
    }
    self.init(rawValue: last - 0x80)
  }
}
