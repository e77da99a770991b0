/// Where everything of a picture stands: the good way goes down, every other answer to the right.
struct PictureLayout {
  /// A straight line with a point at its end.
  struct Arrow {
    var from: (x: Int, y: Int)
    var to: (x: Int, y: Int)
    var label: String?
  }

  struct Heading {
    var text: String
    var x: Int
    var y: Int
  }

  static let margin = 28
  private static let columnGap = 60
  private static let rowGap = 34
  private static let nextRowGap = 16
  private static let sectionGap = 56

  private(set) var boxes: [PictureBox] = []
  private(set) var arrows: [Arrow] = []
  private(set) var headings: [Heading] = []
  var width: Int { (boxes.map(\.right).max() ?? 0) + Self.margin }
  var height: Int { (boxes.map(\.bottom).max() ?? 0) + Self.margin }

  private let labels: ChartLabels

  /// Lays out a chart from a height on.
  init(labels: ChartLabels, top: Int) {
    self.labels = labels
    var y = top
    // The trunk goes on from one stretch to the next, so a milestone is drawn once.
    var open: (x: Int, y: Int, label: String?)?
    for (index, section) in ChartPlan(chart: labels.chart).sections.enumerated() {
      let heading = labels.heading(index + 1, section)
      if let begin = section.begin {
        let box = place(begin, .milestone, column: 0, top: y)
        if let from = open { connect(from, to: box) }
        headings.append(Heading(text: heading, x: Self.left(ofColumn: 1), y: box.center + 7))
        open = (box.middle, box.bottom, nil)
        y = box.bottom + Self.rowGap
      } else {
        open = nil
        headings.append(Heading(text: heading, x: Self.margin, y: y))
        y += Self.rowGap
      }
      let trunk = place(section.trunk, column: 0, top: y, from: open)
      open = trunk.open
      y = trunk.bottom + Self.sectionGap
      if section.showsEnd, let end = section.end {
        let box = place(end, .milestone, column: 0, top: y)
        if let from = open { connect(from, to: box) }
        open = nil
        y = box.bottom + Self.sectionGap
      }
    }
  }

  private static func left(ofColumn column: Int) -> Int {
    margin + column * (PictureBox.width + columnGap)
  }

  private func box(_ id: EntryID, _ shape: PictureBox.Shape) -> PictureBox {
    PictureBox(id: id, shape: shape, label: labels.label(of: id))
  }

  private mutating func place(
    _ id: EntryID, _ shape: PictureBox.Shape, column: Int, top: Int
  ) -> PictureBox {
    var box = box(id, shape)
    box.left = Self.left(ofColumn: column)
    box.top = top
    boxes.append(box)
    return box
  }

  private mutating func connect(_ from: (x: Int, y: Int, label: String?), to box: PictureBox) {
    arrows.append(
      Arrow(from: (from.x, from.y), to: (box.middle, box.top), label: from.label))
  }

  /// Places a chain and all beside it.
  ///
  /// - Returns: Where the next thing below has room, and the end from which the chain goes on.
  private mutating func place(
    _ chain: ChartPlan.Chain, column: Int, top: Int, from: (x: Int, y: Int, label: String?)?
  ) -> (bottom: Int, open: (x: Int, y: Int, label: String?)?) {
    var open = from
    var y = top
    var bottom = top
    for (index, step) in chain.steps.enumerated() {
      if index > 0 { y = max(bottom + Self.nextRowGap, (open?.y ?? 0) + Self.rowGap) }
      let row = rowHeight(step)
      var question = box(step.question, .question)
      question.left = Self.left(ofColumn: column)
      question.top = y + (row - question.height) / 2
      boxes.append(question)
      if let from = open { connect(from, to: question) }
      bottom = max(y + row, place(step.branch, of: step, beside: question, column: column, row: y))
      open = (question.middle, question.bottom, labels.answer(step.down))
      if let last = step.last {
        let top = max(bottom + Self.nextRowGap, question.bottom + Self.rowGap)
        switch last {
        case .leaf(let id), .reference(let id):
          let below = place(id, shape(of: last), column: column, top: top)
          if let from = open { connect(from, to: below) }
          bottom = below.bottom
        case .chain(let chain):
          bottom = place(chain, column: column, top: top, from: open).bottom
        }
        open = nil
      }
    }
    return (bottom, open)
  }

  /// Places what stands to the right of a question, on its row; returns its lower end.
  private mutating func place(
    _ branch: ChartPlan.Branch, of step: ChartPlan.Step, beside question: PictureBox, column: Int,
    row: Int
  ) -> Int {
    let label = labels.answer(step.side)
    let x = Self.left(ofColumn: column + 1)
    arrows.append(
      Arrow(from: (question.right, question.center), to: (x, question.center), label: label))
    switch branch {
    case .leaf(let id), .reference(let id):
      let height = box(id, shape(of: branch)).height
      return place(id, shape(of: branch), column: column + 1, top: question.center - height / 2)
        .bottom
    case .chain(let chain):
      // Every first row of the chain is as high as this row, so that their middles agree.
      let inner = chain.steps.first.map(rowHeight) ?? 0
      return place(chain, column: column + 1, top: question.center - inner / 2, from: nil).bottom
    }
  }

  private func shape(of branch: ChartPlan.Branch) -> PictureBox.Shape {
    switch branch {
    case .leaf(let id): labels.chart.outcomes[id] == nil ? .milestone : .outcome
    case .reference: .reference
    case .chain: .question
    }
  }

  /// The height of a question and of all that stands on its row.
  private func rowHeight(_ step: ChartPlan.Step) -> Int {
    let own = box(step.question, .question).height
    return switch step.branch {
    case .leaf(let id), .reference(let id): max(own, box(id, shape(of: step.branch)).height)
    case .chain(let chain): max(own, chain.steps.first.map(rowHeight) ?? 0)
    }
  }
}
