public import Terminal

extension SessionModel {
  /// The smallest screen that anything is drawn on.
  static let smallest = GridSize(rows: 16, columns: 60)

  /// Draws the screen.
  public func view() -> CellGrid {
    var model = self
    model.refreshChart()
    return model.draw()
  }

  private func draw() -> CellGrid {
    var grid = CellGrid(rows: size.rows, columns: size.columns, style: style)
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      let facts = ["columns": String(size.columns), "rows": String(size.rows)]
      grid.put(word(.tooSmall, facts), wrappedIn: grid.area)
      return grid
    }
    drawHeader(on: &grid)
    drawWaiting(on: &grid)
    drawBanner(on: &grid)
    switch screen {
    case .applications: drawApplications(on: &grid)
    case .walk, .answer: drawWalk(on: &grid)
    case .page(let page): drawPage(page, on: &grid)
    case .picker(let picker): drawPicker(picker, on: &grid)
    case .save(let form): drawSave(form, on: &grid)
    }
    drawBar(on: &grid)
    return grid
  }

  /// What the screens share: a head of two rows and a line, what is wrong
  /// with an old picture, and the bottom line.
  var body: GridArea {
    let banner = bannerLines.count
    let top = banner == 0 ? 3 : 4 + banner
    return GridArea(rows: min(top, size.rows)..<max(top, size.rows - 1), columns: 0..<size.columns)
  }

  /// The rows that Page Down passes.
  var pageLength: Int {
    switch screen {
    case .applications: max(1, applicationRows)
    case .walk, .answer: 8
    case .page, .picker, .save: max(1, body.rows.count)
    }
  }
}
