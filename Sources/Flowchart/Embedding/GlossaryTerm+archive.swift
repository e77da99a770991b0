extension GlossaryTerm: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    id = try reader.text()
    name = try LocalizedText(from: &reader)
    aliases = try [String](from: &reader)
    askedAs = try [String](from: &reader)
    text = try LocalizedText(from: &reader)
    seeAlso = try [String](from: &reader)
    entries = try [EntryID](from: &reader)
    readMore = try reader.text()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(id)
    name.write(to: &writer)
    aliases.write(to: &writer)
    askedAs.write(to: &writer)
    text.write(to: &writer)
    seeAlso.write(to: &writer)
    entries.write(to: &writer)
    writer.add(readMore)
  }
}
