extension Milestone: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    id = try EntryID(from: &reader)
    origin = try Origin(from: &reader)
    title = try LocalizedText(from: &reader)
    then = try EntryID?(from: &reader)
    teach = try LocalizedText(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    id.write(to: &writer)
    origin.write(to: &writer)
    title.write(to: &writer)
    then.write(to: &writer)
    teach.write(to: &writer)
  }
}
