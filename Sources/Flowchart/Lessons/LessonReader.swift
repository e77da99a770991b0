/// Reads the file of one lesson.
struct LessonReader {
  private(set) var gaps: [ChartGap] = []

  /// The lesson of a file, or nil where it is none; ``gaps`` says what is wrong.
  mutating func lesson(id: String, yaml: String) -> Lesson? {
    let path = "flowchart/lessons/\(id).yaml"
    guard var fields = YAMLFields.document(yaml, path: path, gaps: &gaps) else { return nil }
    let order = fields.number("order")
    let recording = fields.text("recording")
    var lesson = Lesson(
      id: id, order: order, recording: recording,
      namespace: fields.optionalText("namespace") ?? recording, target: fields.text("target"),
      title: fields.localized("title"), goal: fields.localized("goal"),
      story: fields.localized("story"), predictions: [],
      finding: fields.optionalText("finding").map { EntryID($0) }, notCauses: [],
      explanation: fields.localized("explanation"), read: fields.list("read"),
      repaired: fields.optionalText("repaired"))
    for var inner in fields.mappings("predict") {
      lesson.predictions.append(
        Lesson.Prediction(
          question: EntryID(inner.text("question")), hint: inner.localized("hint")))
      inner.noteRest()
      fields.take(gapsOf: inner)
    }
    if fields.has("not-causes") {
      lesson.notCauses = fields.list("not-causes").map { EntryID($0) }
    }
    fields.noteRest()
    gaps += fields.gaps
    return lesson
  }
}
