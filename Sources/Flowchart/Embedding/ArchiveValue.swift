/// Something that an archive can hold.
protocol ArchiveValue {
  /// Takes the value from an archive.
  init(from reader: inout ArchiveReader) throws
  /// Adds the value to an archive.
  func write(to writer: inout ArchiveWriter)
}

extension String: ArchiveValue {
  init(from reader: inout ArchiveReader) throws { self = try reader.text() }
  func write(to writer: inout ArchiveWriter) { writer.add(self) }
}

extension Bool: ArchiveValue {
  init(from reader: inout ArchiveReader) throws { self = try reader.number() == 1 }
  func write(to writer: inout ArchiveWriter) { writer.add(self ? "1" : "0") }
}

extension Array: ArchiveValue where Element: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    let count = try reader.number()
    self = []
    for _ in 0..<count { append(try Element(from: &reader)) }
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(String(count))
    for element in self { element.write(to: &writer) }
  }
}

extension Optional: ArchiveValue where Wrapped: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }

  func write(to writer: inout ArchiveWriter) {
    (self != nil).write(to: &writer)
    self?.write(to: &writer)
  }
}

extension ArchiveValue where Self: RawRepresentable<String> {
  init(from reader: inout ArchiveReader) throws {
    let text = try reader.text()
    guard let value = Self(rawValue: text) else { throw reader.error("\(text) is no \(Self.self)") }
    self = value
  }

  func write(to writer: inout ArchiveWriter) { writer.add(rawValue) }
}
