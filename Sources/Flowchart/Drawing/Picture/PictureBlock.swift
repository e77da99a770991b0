/// One entry of the trunk and all that hangs below it: the good way leads to the right, every other
/// answer down, and from there each answer that ends to the right.
///
/// Places are relative: the head's left and the top of what hangs are zero.
struct PictureBlock {
  /// What stands in the trunk's row.
  let head: PictureBox
  /// The answer that leads down; nil where nothing hangs.
  var side: Question.Edge?
  /// The answer that leads on to the right.
  var onward: Question.Edge?
  private(set) var boxes: [PictureBox] = []
  private(set) var ways: [PictureWay] = []
  private(set) var columns = 1
  /// The questions with which a chain went on at the top.
  private(set) var foldedAt: Set<EntryID> = []
  var height: Int {
    max(boxes.map(\.bottom).max() ?? 0, ways.flatMap(\.points).map(\.y).max() ?? 0)
  }

  private let spacing: PictureSpacing
  /// From the trunk down to what hangs.
  var gap: Int { spacing.row }

  /// A block that is only one box, the end of a row.
  init(_ head: PictureBox, spacing: PictureSpacing) {
    self.head = head
    self.spacing = spacing
  }

  init(_ step: ChartPlan.Step, boxes make: PictureBoxes, spacing: PictureSpacing) {
    head = make.box(step.question)
    side = step.side
    onward = step.down
    self.spacing = spacing
    switch step.branch {
    case .leaf, .reference:
      if let box = make.box(step.branch) { _ = place(box, column: 0, top: 0) }
    case .chain(let chain):
      fold(chain, make)
    }
    columns = nextColumn
  }

  /// The first column to the right of everything.
  private var nextColumn: Int { 1 + (boxes.map { $0.left / spacing.pitch }.max() ?? 0) }

  /// Places a chain in parts that are no higher than asked for, side by side.
  private mutating func fold(_ chain: ChartPlan.Chain, _ make: PictureBoxes) {
    var column = 0
    var above: Above?
    var bottom = 0
    for step in chain.steps {
      let before = self
      let y = above == nil ? 0 : next(below: bottom, above)
      let placed = place(step, column: column, top: y, from: above, make)
      if above == nil || !spacing.folds(before: step.question, height: placed.bottom) {
        (above, bottom) = placed
        continue
      }
      self = before
      column = nextColumn
      foldedAt.insert(step.question)
      let place = place(step, column: column, top: Self.foldTop, from: nil, make)
      if let above { leadUp(above, to: place.above.box, below: bottom) }
      (above, bottom) = place
    }
  }

  /// How far the second part of a chain stands below the way that leads to it.
  private static let foldTop = 6

  /// Leads a way from the end of one part of a chain to the top of the next.
  private mutating func leadUp(_ from: Above, to box: PictureBox, below bottom: Int) {
    let low = max(bottom, from.box.bottom) + spacing.row / 2 + 4
    let high = box.top - spacing.row + 2
    let lane = box.left - (spacing.pitch - spacing.boxWidth) / 2
    ways.append(
      PictureWay(
        source: from.box.id, answer: from.answer, target: box.id,
        points: [
          .init(x: from.box.middle, y: from.box.bottom), .init(x: from.box.middle, y: low),
          .init(x: lane, y: low), .init(x: lane, y: high), .init(x: box.middle, y: high),
          .init(x: box.middle, y: box.top),
        ]))
  }

  private mutating func place(_ box: PictureBox, column: Int, top: Int) -> PictureBox {
    var box = box
    box.left = column * spacing.pitch
    box.top = top
    boxes.append(box)
    return box
  }

  private mutating func connectDown(
    _ from: PictureBox, _ answer: Question.Edge, to box: PictureBox
  ) {
    ways.append(
      PictureWay(
        source: from.id, answer: answer, target: box.id,
        points: [.init(x: from.middle, y: from.bottom), .init(x: box.middle, y: box.top)]))
  }

  /// A question that stands above, and the answer that leads down from it.
  private struct Above {
    var box: PictureBox
    var answer: Question.Edge
  }

  /// Places a chain and all beside it; returns its lower end.
  private mutating func place(
    _ chain: ChartPlan.Chain, column: Int, top: Int, from above: Above?, _ make: PictureBoxes
  ) -> Int {
    var above = above
    var bottom = top
    for (index, step) in chain.steps.enumerated() {
      let y = index == 0 ? top : next(below: bottom, above)
      (above, bottom) = place(step, column: column, top: y, from: above, make)
    }
    return bottom
  }

  /// Where the next question of a chain may begin.
  private func next(below bottom: Int, _ above: Above?) -> Int {
    max(bottom + spacing.apart, (above?.box.bottom ?? 0) + spacing.row)
  }

  /// Places a question and all beside it, and what is below it where it is the last one.
  private mutating func place(
    _ step: ChartPlan.Step, column: Int, top: Int, from above: Above?, _ make: PictureBoxes
  ) -> (above: Above, bottom: Int) {
    let row = rowHeight(step, make)
    let box = make.box(step.question)
    let question = place(box, column: column, top: top + (row - box.height) / 2)
    if let above { connectDown(above.box, above.answer, to: question) }
    var bottom = max(top + row, place(step.branch, of: step, beside: question, column, make))
    let end = Above(box: question, answer: step.down)
    guard let last = step.last else { return (end, bottom) }
    let below = max(bottom + spacing.apart, question.bottom + spacing.row)
    switch last {
    case .leaf, .reference:
      guard let box = make.box(last) else { break }
      let leaf = place(box, column: column, top: below)
      connectDown(question, step.down, to: leaf)
      bottom = leaf.bottom
    case .chain(let chain):
      bottom = place(chain, column: column, top: below, from: end, make)
    }
    return (end, bottom)
  }

  /// Places what stands to the right of a question, on its row; returns its lower end.
  private mutating func place(
    _ branch: ChartPlan.Branch, of step: ChartPlan.Step, beside question: PictureBox,
    _ column: Int, _ make: PictureBoxes
  ) -> Int {
    let first = boxes.count
    var bottom = question.bottom
    switch branch {
    case .leaf, .reference:
      guard let box = make.box(branch) else { break }
      bottom = place(box, column: column + 1, top: question.center - box.height / 2).bottom
    case .chain(let chain):
      // Every first row of the chain is as high as this row, so that their middles agree.
      let inner = chain.steps.first.map { rowHeight($0, make) } ?? 0
      let top = question.center - inner / 2
      bottom = place(chain, column: column + 1, top: top, from: nil, make)
    }
    guard first < boxes.count else { return bottom }
    let target = boxes[first]
    ways.append(
      PictureWay(
        source: question.id, answer: step.side, target: target.id,
        points: [
          .init(x: question.right, y: question.center), .init(x: target.left, y: question.center),
        ]))
    return bottom
  }

  /// The height of a question and of all that stands on its row.
  private func rowHeight(_ step: ChartPlan.Step, _ make: PictureBoxes) -> Int {
    let own = make.box(step.question).height
    return switch step.branch {
    case .leaf, .reference: max(own, make.box(step.branch)?.height ?? 0)
    case .chain(let chain): max(own, chain.steps.first.map { rowHeight($0, make) } ?? 0)
    }
  }
}
