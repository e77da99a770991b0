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
  private mutating func fill(_ plan: ChartPlan, _ labels: ChartLabels, _ choice: PictureChoice) {
    var spacing = choice.spacing
    spacing.pitch = page.pitch
    spacing.fold = .at(choice.foldedAt)
    func packed(_ spacing: PictureSpacing) -> ([PictureSection], [PicturePacking.Row], Int) {
      let sections = PictureSection.all(
        of: plan, labels: labels, boxes: choice.boxes, spacing: spacing)
      let packing = PictureChoice.packing(sections, spacing, columns: page.columns)
      let stacked = packing.stacked(choice.rows)
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

  /// The box from which the walk goes on, and the answer with which it does.
  private typealias Open = (box: PictureBox, answer: Question.Edge?)

  private mutating func place(_ sections: [PictureSection], _ rows: [PicturePacking.Row]) {
    var open: Open?
    for row in rows {
      let section = sections[row.section]
      let lane = page.top + row.top + Self.laneTop / 2
      let trunk = page.top + row.top + row.lead
      let begins = row.items.lowerBound == 0
      if begins { open = begin(section, row, from: row.section == 0 ? nil : open) }
      var column = row.column
      for (index, block) in section.blocks[row.items].enumerated() {
        var head = block.head
        head.left = page.left(column)
        head.top = trunk + (row.trunk - head.height) / 2
        boxes.append(head)
        if let open {
          if index > 0 {
            connectRight(open, to: head, at: trunk + row.trunk / 2)
          } else if begins {
            connectDown(open, to: head)
          } else {
            connectAround(open, to: head, lane: lane)
          }
        }
        hang(block, below: head, at: trunk + row.trunk)
        open = block.onward.map { (head, $0) }
        column += block.columns
      }
    }
  }

  /// Places the heading of a section, and the milestone that it begins with.
  private mutating func begin(
    _ section: PictureSection, _ row: PicturePacking.Row, from open: Open?
  ) -> Open? {
    let top = page.top + row.top
    let left = page.left(row.column)
    guard var begin = section.begin else {
      headings.append(Heading(text: section.heading, x: left, baseLine: top + 34))
      return nil
    }
    begin.left = left
    begin.top = top + Self.laneTop
    boxes.append(begin)
    if let open { connectAround(open, to: begin, lane: top + Self.laneTop / 2) }
    // Capitals are about seven tenths of the type size high.
    let baseLine = begin.center + TextStyle.heading.tenths * 7 / 200
    headings.append(Heading(text: section.heading, x: begin.right + 18, baseLine: baseLine))
    return (begin, nil)
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

  private mutating func connect(_ from: Open, to box: PictureBox, _ points: [PictureWay.Point]) {
    ways.append(
      PictureWay(source: from.box.id, answer: from.answer, target: box.id, points: points))
  }

  private mutating func connectRight(_ from: Open, to box: PictureBox, at y: Int) {
    connect(from, to: box, [.init(x: from.box.right, y: y), .init(x: box.left, y: y)])
  }

  private mutating func connectDown(_ from: Open, to box: PictureBox) {
    connect(
      from, to: box,
      [.init(x: box.middle, y: from.box.bottom), .init(x: box.middle, y: box.top)])
  }

  /// Leads a way along the right edge of the page and back above the row that begins with a box.
  private mutating func connectAround(_ from: Open, to box: PictureBox, lane y: Int) {
    connect(
      from, to: box,
      [
        .init(x: from.box.right, y: from.box.center), .init(x: page.laneX, y: from.box.center),
        .init(x: page.laneX, y: y), .init(x: box.middle, y: y), .init(x: box.middle, y: box.top),
      ])
  }
}
