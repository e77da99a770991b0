/// How a server says that it has an answer, or why it has none.
struct DNSResponseCode: Sendable, Hashable, CustomStringConvertible {
  static let noError = DNSResponseCode(0)
  static let noSuchName = DNSResponseCode(3)

  var number: Int

  /// Makes a code from its number.
  init(_ number: Int) { self.number = number }

  /// Finds a code by its name as configurations write it, such as `NXDOMAIN`; nil where there is
  /// none.
  init?(named name: String) {
    guard let number = Self.numbers[name] else { return nil }
    self.number = number
  }

  var description: String {
    // The list holds two names of NOTIMP; the shorter one is how it is written.
    Self.numbers.filter { $0.value == number }.keys.min() ?? "RCODE\(number)"
  }

  private static let numbers: [String: Int] = [
    "NOERROR": 0, "FORMERR": 1, "SERVFAIL": 2, "NXDOMAIN": 3, "NOTIMP": 4, "NOTIMPL": 4,
    "REFUSED": 5, "YXDOMAIN": 6, "YXRRSET": 7, "NXRRSET": 8, "NOTAUTH": 9, "NOTZONE": 10,
    "BADSIG": 16, "BADKEY": 17, "BADTIME": 18, "BADMODE": 19, "BADNAME": 20, "BADALG": 21,
    "BADTRUNC": 22, "BADCOOKIE": 23,
  ]
}
