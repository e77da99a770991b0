/// Where everything of a picture stands.
///
/// The page is a landscape sheet. Its columns, and how wide they are, are those with which everything
/// can be printed largest.
struct PictureLayout {
  /// The room for a way above a row.
  static let laneTop = 16

  struct Heading {
    var text: String
    var x: Int
    var baseLine: Int
  }

  let page: PicturePage
  private(set) var boxes: [PictureBox] = []
  private(set) var ways: [PictureWay] = []
  private(set) var bands: [PictureBand] = []
  private(set) var headings: [Heading] = []

  /// Lays out a chart below a height.
  init(labels: ChartLabels, isDetailed: Bool, top: Int, minimalWidth: Int) {
    let plan = ChartPlan(chart: labels.chart)
    let choice = PictureChoice.best(
      for: plan, labels: labels, isDetailed: isDetailed, top: top, minimalWidth: minimalWidth)
    page = choice.page
    fill(plan, labels, choice)
  }

  /// Places everything, as loosely as the height of the page allows.
  private mutating func fill(
    _ plan: ChartPlan, _ labels: ChartLabels, _ choice: PictureChoice
  ) {
    var spacing = choice.spacing
    spacing.pitch = page.pitch
    spacing.fold = .at(choice.foldedAt)
    func packed(_ spacing: PictureSpacing) -> ([PictureSection], [PicturePacking.Row], Int) {
      let sections = PictureSection.all(
        of: plan, labels: labels, boxes: choice.boxes, spacing: spacing)
      let stacked = PictureChoice.packing(sections, spacing, columns: page.columns).stacked(
        choice.rows)
      return (sections, stacked.rows, stacked.height)
    }
    var result = packed(spacing)
    for _ in 0..<24 {
      spacing.row += 1
      spacing.apart += 1
      let looser = packed(spacing)
      guard page.top + looser.2 <= page.bottom else { break }
      result = looser
    }
    place(result.0, result.1)
    bands = PictureBand.all(of: result.1, on: page)
  }

  private mutating func place(_ sections: [PictureSection], _ rows: [PicturePacking.Row]) {
    /// The box from which the walk goes on, and its answer.
    var open: (box: PictureBox, answer: Question.Edge?)?
    for row in rows {
      let section = sections[row.section]
      let top = page.top + row.top
      var column = row.column
      var isFirst = true
      if row.items.lowerBound == 0 {
        if row.section == 0 || section.begin == nil { open = nil }
        let heading = TextStyle.heading
        let style = heading.ascent / 2 - 2
        if var begin = section.begin {
          begin.left = page.left(column)
          begin.top = top + Self.laneTop
          boxes.append(begin)
          if let open { connect(open, around: begin, lane: top + Self.laneTop / 2) }
          open = (begin, nil)
          headings.append(
            Heading(
              text: section.heading, x: begin.right + 18, baseLine: begin.center + style))
        } else {
          headings.append(
            Heading(text: section.heading, x: page.left(column), baseLine: top + 34))
        }
      }
      for block in section.blocks[row.items] {
        let x = page.left(column)
        let trunkTop = top + row.lead
        var head = block.head
        head.left = x
        head.top = trunkTop + (row.trunk - head.height) / 2
        boxes.append(head)
        if let from = open {
          if !isFirst {
            connect(
              from, to: head,
              points: [
                .init(x: from.box.right, y: trunkTop + row.trunk / 2),
                .init(x: head.left, y: trunkTop + row.trunk / 2),
              ])
          } else if from.box.shape == .milestone, row.items.lowerBound == 0 {
            connect(
              from, to: head,
              points: [
                .init(x: from.box.middle, y: from.box.bottom), .init(x: head.middle, y: head.top),
              ])
          } else {
            connect(from, around: head, lane: top + Self.laneTop / 2)
          }
        }
        hang(block, below: head, at: trunkTop + row.trunk)
        open = block.onward.map { (head, $0) }
        isFirst = false
        column += block.columns
      }
    }
  }

  /// Places what hangs below a box of the trunk.
  private mutating func hang(_ block: PictureBlock, below head: PictureBox, at bottom: Int) {
    guard let side = block.side, let first = block.boxes.first else { return }
    let y = bottom + block.gap
    boxes += block.boxes.map { box in
      var box = box
      box.left += head.left
      box.top += y
      return box
    }
    ways.append(
      PictureWay(
        source: head.id, answer: side, target: first.id,
        points: [.init(x: head.middle, y: head.bottom), .init(x: head.middle, y: first.top + y)]))
    ways += block.ways.map { $0.moved(x: head.left, y: y) }
  }

  private mutating func connect(
    _ from: (box: PictureBox, answer: Question.Edge?), to box: PictureBox,
    points: [PictureWay.Point]
  ) {
    ways.append(
      PictureWay(source: from.box.id, answer: from.answer, target: box.id, points: points))
  }

  /// Leads a way along the right edge of the page and back above the row that begins with a box.
  private mutating func connect(
    _ from: (box: PictureBox, answer: Question.Edge?), around box: PictureBox, lane y: Int
  ) {
    connect(
      from, to: box,
      points: [
        .init(x: from.box.right, y: from.box.center), .init(x: page.laneX, y: from.box.center),
        .init(x: page.laneX, y: y), .init(x: box.middle, y: y), .init(x: box.middle, y: box.top),
      ])
  }
}
