/// What the DNS target knows about one name.
struct DNSAnswer {
  var code: UInt8 = 0
  var flags: UInt8 = 0x84
  var answers: [Record] = []
  var authorities: [Record] = []
  var additionals: [Record] = []

  /// A record as it travels.
  struct Record {
    /// Points to the name in the question unless another is given.
    var name: [UInt8] = [0xC0, 0x0C]
    var type: UInt16
    var recordClass: UInt16 = 1
    var ttl: UInt32 = 300
    var data: [UInt8]

    /// An answer about the name that was asked for.
    init(_ type: UInt16, _ data: [UInt8]...) {
      self.type = type
      self.data = data.flatMap { $0 }
    }

    /// The same record with another name, class or time to live.
    func with(name: [UInt8]? = nil, class: UInt16? = nil, ttl: UInt32? = nil) -> Record {
      var record = self
      record.name = name ?? record.name
      record.recordClass = `class` ?? recordClass
      record.ttl = ttl ?? record.ttl
      return record
    }

    var bytes: [UInt8] {
      name + DNSAnswer.short(type) + DNSAnswer.short(recordClass) + DNSAnswer.word(ttl)
        + DNSAnswer.short(UInt16(data.count)) + data
    }
  }

  /// The messages that answer a question, one after the other.
  static func answers(to query: [UInt8]) -> [[UInt8]] {
    guard query.count > 16, let end = query.dropFirst(12).firstIndex(of: 0) else { return [] }
    let question = Array(query[12..<end + 5])
    var name = ""
    var place = 12
    while place < end {
      let length = Int(query[place])
      name += String(decoding: query[place + 1...place + length], as: UTF8.self) + "."
      place += length + 1
    }
    let id = Array(query[0...1])
    let otherID = [id[0] ^ 0xFF, id[1]]
    let good = DNSZone.answer(for: name)
    func message(id: [UInt8], _ answer: DNSAnswer) -> [UInt8] {
      id + [answer.flags, answer.code, 0, 1] + short(UInt16(answer.answers.count))
        + short(UInt16(answer.authorities.count)) + short(UInt16(answer.additionals.count))
        + question + (answer.answers + answer.authorities + answer.additionals).flatMap(\.bytes)
    }
    let plain = message(id: id, good)
    switch name {
    case "silent.test.": return []
    case "other-id.test.": return [message(id: otherID, good)]
    case "late.test.": return [message(id: otherID, DNSAnswer(code: 3)), plain]
    case "garbage.test.": return [id + Array("what is it?".utf8)]
    case "head.test.": return [Array(plain.prefix(12))]
    case "short.test.": return [Array(plain.prefix(7))]
    case "cut.test.": return [Array(plain.dropLast(2))]
    case "missing.test.": return [Array(plain.dropLast(16))]
    case "trailing.test.": return [plain + [1, 2, 3]]
    default: return [plain]
    }
  }

  static func short(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xFF)] }

  static func word(_ number: UInt32) -> [UInt8] {
    short(UInt16(number >> 16)) + short(UInt16(number & 0xFFFF))
  }

  /// A name, uncompressed.
  static func name(_ text: String) -> [UInt8] {
    text.split(separator: ".").flatMap { string(String($0)) } + [0]
  }

  /// A text behind its length.
  static func string(_ text: String) -> [UInt8] { [UInt8(text.utf8.count)] + Array(text.utf8) }
}
