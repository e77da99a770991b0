/// The page, the boxes and the rows with which everything of a chart can be printed largest.
struct PictureChoice {
  private static let columnGap = 32
  private static let bandFoot = 12
  private static let mostColumns = 24
  private static let mostFolds = 4
  /// A part of a chain is rarely as high as it may be.
  private static let foldRoom = 90
  /// A chain in more parts has to be worth it: whoever follows it has to jump.
  private static let worth = 24.0 / 25

  var page: PicturePage
  var boxes: PictureBoxes
  var spacing: PictureSpacing
  var rows: [PicturePacking.Row]
  var foldedAt: Set<EntryID>

  /// The best choice for a chart below a height.
  static func best(
    for plan: ChartPlan, labels: ChartLabels, isDetailed: Bool, top: Int, minimalWidth: Int
  ) -> PictureChoice {
    let widths = isDetailed ? [176, 188, 200, 212, 224] : [152, 168, 184]
    let boxes = widths.map { PictureBoxes(labels: labels, width: $0, isDetailed: isDetailed) }
    var best: PictureChoice?
    for folds in 1...mostFolds {
      var limit = best.map { Int(Double($0.page.width) * worth) } ?? .max
      for boxes in boxes {
        let found = Self.best(
          plan, labels, boxes, folds: folds, top: top, minimalWidth: minimalWidth, below: limit)
        if let found { (best, limit) = (found, found.page.width) }
      }
    }
    // A page of as many columns as the widest block has always has room, so there is a best one.
    return best
      ?? PictureChoice(
        page: PicturePage(columns: 1, boxWidth: widths[0], gap: columnGap, top: top),
        boxes: boxes[0], spacing: PictureSpacing(pitch: widths[0], boxWidth: widths[0]), rows: [],
        foldedAt: [])
  }

  /// The narrowest page for boxes of one width, with every chain in at most some parts; nil where
  /// none is below a limit.
  private static func best(
    _ plan: ChartPlan, _ labels: ChartLabels, _ boxes: PictureBoxes, folds: Int, top: Int,
    minimalWidth: Int, below limit: Int
  ) -> PictureChoice? {
    var best: PictureChoice?
    var spacing = PictureSpacing(pitch: boxes.width + columnGap, boxWidth: boxes.width)
    func sections() -> [PictureSection] {
      PictureSection.all(of: plan, labels: labels, boxes: boxes, spacing: spacing)
    }
    if folds > 1 {
      let tallest = sections().flatMap(\.blocks).map(\.height).max() ?? 0
      spacing.fold = .above(tallest / folds + foldRoom)
    }
    let folded = sections()
    // A page that has to be wide for its header has room for that many columns anyway.
    let wide = (minimalWidth - PicturePage.borders) / spacing.pitch
    let widest = max(wide, folded.flatMap(\.blocks).map(\.columns).max() ?? 1)
    for columns in widest...max(widest, mostColumns) {
      var page = PicturePage(columns: columns, boxWidth: boxes.width, gap: columnGap, top: top)
      let known = best?.page.width ?? limit
      if page.width >= known { break }
      let packing = packing(folded, spacing, columns: columns)
      guard let rows = packing.arranged() else { continue }
      page.widen(forContent: packing.stacked(rows).height, minimalWidth: minimalWidth)
      if page.width < known {
        best = PictureChoice(
          page: page, boxes: boxes, spacing: spacing, rows: rows,
          foldedAt: Set(folded.flatMap(\.blocks).flatMap(\.foldedAt)))
      }
    }
    return best
  }

  static func packing(
    _ sections: [PictureSection], _ spacing: PictureSpacing, columns: Int
  ) -> PicturePacking {
    PicturePacking(
      columns: columns,
      sections: sections.map { section in
        PicturePacking.Section(
          firstLead: section.begin.map { PictureLayout.laneTop + $0.height + spacing.row } ?? 50,
          nextLead: PictureLayout.laneTop + spacing.row,
          items: section.blocks.map { block in
            PicturePacking.Item(
              columns: block.columns, head: block.head.height,
              hang: block.boxes.isEmpty ? 0 : spacing.row + block.height)
          })
      }, foot: bandFoot)
  }
}
