/// The boxes of a picture, all of one width, each made once.
struct PictureBoxes {
  let width: Int
  private let labels: ChartLabels
  private let isDetailed: Bool
  private var places: [EntryID: PictureBox] = [:]
  private var references: [EntryID: PictureBox] = [:]

  /// - Parameter isDetailed: Whether questions show the command that answers them, and outcomes
  ///   their fix.
  init(labels: ChartLabels, width: Int, isDetailed: Bool) {
    self.labels = labels
    self.width = width
    self.isDetailed = isDetailed
    for id in labels.chart.ids {
      places[id] = made(id, shape(of: id))
      references[id] = made(id, .reference)
    }
  }

  /// The box of an entry at its own place.
  func box(_ id: EntryID) -> PictureBox { places[id] ?? made(id, shape(of: id)) }

  /// The box of what a branch begins with, where that is one entry.
  func box(_ branch: ChartPlan.Branch) -> PictureBox? {
    switch branch {
    case .leaf(let id): box(id)
    case .reference(let id): references[id]
    case .chain: nil
    }
  }

  private func shape(of id: EntryID) -> PictureBox.Shape {
    let chart = labels.chart
    if chart.questions[id] != nil { return .question }
    return chart.milestones[id] != nil ? .milestone : .outcome
  }

  private func made(_ id: EntryID, _ shape: PictureBox.Shape) -> PictureBox {
    let name = labels.label(of: id)
    var paragraphs: [(String, TextStyle)]
    switch shape {
    case .question:
      paragraphs = [(name, .question)]
      if isDetailed, let command = command(of: id) { paragraphs.append((command, .command)) }
    case .outcome:
      paragraphs = [(name, .outcome)]
      if isDetailed, let fix = labels.chart.outcomes[id]?.fix[labels.language] {
        paragraphs.append((Template.brief(fix), .fix))
      }
    case .milestone: paragraphs = [(name, .outcome)]
    case .reference: paragraphs = [(name, .fix)]
    }
    // A report names outcomes by their ids, and so does kdoctor explain.
    if shape == .outcome || !isDetailed { paragraphs.append((id.text, .id)) }
    return PictureBox(id: id, shape: shape, width: width, paragraphs: paragraphs)
  }

  /// The first command that two lines hold, without the namespace: a note says that once for all.
  private func command(of id: EntryID) -> String? {
    let room = PictureBox.room(for: .question, width: width)
    return labels.chart.questions[id]?.byHand
      .map { Template.named($0.replacing(" -n {namespace}", with: "")) }
      .first { TextStyle.command.lines(of: $0, width: room).count <= 2 }
  }
}
