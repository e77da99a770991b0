extension Lesson: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    id = try String(from: &reader)
    order = try reader.number()
    recording = try String(from: &reader)
    namespace = try String(from: &reader)
    target = try String(from: &reader)
    title = try LocalizedText(from: &reader)
    goal = try LocalizedText(from: &reader)
    story = try LocalizedText(from: &reader)
    predictions = try [Prediction](from: &reader)
    finding = try EntryID?(from: &reader)
    notCauses = try [EntryID](from: &reader)
    explanation = try LocalizedText(from: &reader)
    read = try [String](from: &reader)
    repaired = try String?(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    id.write(to: &writer)
    writer.add(String(order))
    recording.write(to: &writer)
    namespace.write(to: &writer)
    target.write(to: &writer)
    title.write(to: &writer)
    goal.write(to: &writer)
    story.write(to: &writer)
    predictions.write(to: &writer)
    finding.write(to: &writer)
    notCauses.write(to: &writer)
    explanation.write(to: &writer)
    read.write(to: &writer)
    repaired.write(to: &writer)
  }
}

extension Lesson.Prediction: ArchiveValue {
  init(from reader: inout ArchiveReader) throws {
    question = try EntryID(from: &reader)
    hint = try LocalizedText(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    question.write(to: &writer)
    hint.write(to: &writer)
  }
}
