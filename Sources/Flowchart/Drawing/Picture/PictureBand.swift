/// The background of a section.
struct PictureBand {
  /// Its corners, all around.
  var outline: [PictureWay.Point]
  /// Which section it is of, counted from zero.
  var section: Int

  /// The bands of all sections: every one reaches down to the next, or to the foot of the page.
  static func all(of rows: [PicturePacking.Row], on page: PicturePage) -> [PictureBand] {
    Set(rows.map(\.section)).sorted().map { section in
      let own = rows.filter { $0.section == section }
      let later = rows.filter { $0.section > section }
      var upper: [PictureWay.Point] = []
      var lower: [PictureWay.Point] = []
      for column in (own.map(\.column).min() ?? 0)..<page.columns {
        let top = own.filter { $0.column <= column }.map(\.top).min() ?? 0
        let bottom = later.filter { $0.column <= column }.map { $0.top + page.top }.min()
        for edge in [page.edge(column), page.edge(column + 1)] {
          upper.append(.init(x: edge, y: top + page.top))
          lower.append(.init(x: edge, y: bottom ?? page.bottom))
        }
      }
      return PictureBand(outline: upper + lower.reversed(), section: section)
    }
  }
}
