/// The world that a record belongs to; almost always the Internet.
struct DNSRecordClass: Sendable, Hashable, CustomStringConvertible {
  static let internet = DNSRecordClass(1)

  var number: UInt16

  /// Makes a class from its number.
  init(_ number: UInt16) { self.number = number }

  /// Finds a class by its name as configurations write it, such as `IN`; nil where there is none.
  init?(named name: String) {
    guard let number = Self.numbers[name] else { return nil }
    self.number = number
  }

  /// As zone files write it: a name that a record type has too is written as a number.
  var description: String {
    let name = Self.numbers.first { $0.value == number }?.key
    guard let name, DNSRecordType(named: name) == nil else { return "CLASS\(number)" }
    return name
  }

  private static let numbers: [String: UInt16] = [
    "IN": 1, "CS": 2, "CH": 3, "HS": 4, "NONE": 254, "ANY": 255,
  ]
}
