extension Question: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    id = try EntryID(from: &reader)
    origin = try Origin(from: &reader)
    subject = try Subject(from: &reader)
    ask = try LocalizedText(from: &reader)
    why = try LocalizedText(from: &reader)
    byHand = try [String](from: &reader)
    lookAt = try [String](from: &reader)
    check = try String(from: &reader)
    let names = try [String](from: &reader)
    let values = try [String](from: &reader)
    with = Dictionary(zip(names, values)) { $1 }
    ifYes = try EntryID(from: &reader)
    ifNo = try EntryID(from: &reader)
    good = try Edge(from: &reader)
    essential = try Bool(from: &reader)
    teach = try LocalizedText(from: &reader)
    readMore = try String(from: &reader)
    examples = Examples(
      yes: try [String](from: &reader), no: try [String](from: &reader),
      unknown: try [String](from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    id.write(to: &writer)
    origin.write(to: &writer)
    subject.write(to: &writer)
    ask.write(to: &writer)
    why.write(to: &writer)
    byHand.write(to: &writer)
    lookAt.write(to: &writer)
    check.write(to: &writer)
    let parameters = with.sorted { $0.key < $1.key }
    parameters.map(\.key).write(to: &writer)
    parameters.map(\.value).write(to: &writer)
    ifYes.write(to: &writer)
    ifNo.write(to: &writer)
    good.write(to: &writer)
    essential.write(to: &writer)
    teach.write(to: &writer)
    readMore.write(to: &writer)
    examples.yes.write(to: &writer)
    examples.no.write(to: &writer)
    examples.unknown.write(to: &writer)
  }
}
