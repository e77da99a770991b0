extension EntryID: ArchiveValue {
  init(from reader: inout ArchiveReader) throws { self.init(try reader.text()) }
  func write(to writer: inout ArchiveWriter) { writer.add(text) }
}

extension LocalizedText: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    self.init(english: try reader.text(), simplifiedChinese: try reader.text())
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(english)
    writer.add(simplifiedChinese)
  }
}

extension Origin: ArchiveValue {}
extension Subject: ArchiveValue {}
extension Layer: ArchiveValue {}
extension Severity: ArchiveValue {}
extension Owner: ArchiveValue {}
extension Question.Edge: ArchiveValue {}
