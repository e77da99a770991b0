/// Finds where the blocks of a chart stand on a page of some columns.
///
/// Blocks stand beside each other in walking order. Where a row ends, the next begins below all that
/// stands to the right of its beginning; so the way from row to row has a free lane, along the right
/// edge of the page and back above the new row. A row may begin beside a tall block of an earlier
/// one.
struct PicturePacking {
  struct Item {
    var columns: Int
    /// The height in the trunk's row.
    var head: Int
    /// The height of what hangs below.
    var hang: Int
  }

  struct Section {
    /// The room above the trunk of its first row, and of the rows after that.
    var firstLead: Int
    var nextLead: Int
    var items: [Item]
  }

  /// Blocks of one section side by side.
  struct Row: Equatable {
    var section: Int
    var items: Range<Int>
    var column: Int
    var top = 0
    var lead = 0
    /// The height of the trunk's row.
    var trunk = 0
  }

  /// How many columns the beginning of a section needs.
  static let headingColumns = 3

  let columns: Int
  let sections: [Section]
  /// The room below every row.
  let foot: Int

  /// The lowest arrangement; nil where a block is wider than the page.
  func arranged() -> [Row]? {
    guard sections.allSatisfy({ $0.items.allSatisfy { $0.columns <= columns } }) else { return nil }
    var search = Search(packing: self)
    search.extend([], section: 0, item: 0, skyline: Array(repeating: 0, count: columns))
    return search.best?.rows
  }

  /// The same rows at the heights that this packing gives them, and how high all are together.
  func stacked(_ rows: [Row]) -> (rows: [Row], height: Int) {
    var skyline = Array(repeating: 0, count: columns)
    let rows = rows.map { place($0, on: &skyline) }
    return (rows, skyline.max() ?? 0)
  }

  /// Gives a row its height, and says what is taken afterwards.
  fileprivate func place(_ row: Row, on skyline: inout [Int]) -> Row {
    var row = row
    let section = sections[row.section]
    let items = section.items[row.items]
    row.lead = row.items.lowerBound == 0 ? section.firstLead : section.nextLead
    row.top = skyline[row.column...].max() ?? 0
    row.trunk = items.map(\.head).max() ?? 0
    let base = row.top + row.lead + row.trunk + foot
    for column in row.column..<columns { skyline[column] = base }
    var column = row.column
    for item in items {
      for taken in column..<column + item.columns { skyline[taken] = base + item.hang }
      column += item.columns
    }
    return row
  }

  /// The area of all blocks from one on, in columns times height.
  fileprivate func area(from section: Int, _ item: Int) -> Int {
    sections[section...].enumerated().reduce(0) { sum, part in
      let items = part.element.items.dropFirst(part.offset == 0 ? item : 0)
      return items.reduce(sum) { $0 + $1.columns * ($1.head + $1.hang) }
    }
  }

  /// The least height that an arrangement can have which goes on from a skyline: whoever stands in a
  /// column stands below all to the right of it, and the rest has to go somewhere.
  fileprivate func bound(_ skyline: [Int], rest: Int) -> Int {
    var free = 0
    var highest = 0
    for taken in skyline.reversed() {
      highest = max(highest, taken)
      free += highest
    }
    return max(highest, (free + rest) / columns)
  }

  /// Tries the places where rows can begin, the most promising first, and drops what cannot become
  /// better than what is known.
  private struct Search {
    let packing: PicturePacking
    var best: (rows: [Row], height: Int)?
    /// The most steps, so that a chart of any size is drawn in time; the best until then is taken.
    var steps = 600

    mutating func extend(_ rows: [Row], section: Int, item: Int, skyline: [Int]) {
      if section == packing.sections.count {
        let height = skyline.max() ?? 0
        if height < best?.height ?? .max { best = (rows, height) }
        return
      }
      let items = packing.sections[section].items
      guard item < items.count else {
        return extend(rows, section: section + 1, item: 0, skyline: skyline)
      }
      var choices: [(row: Row, skyline: [Int], bound: Int)] = []
      for column in begins(skyline, isFirst: item == 0) {
        var used = column
        var end = item
        while end < items.count, used + items[end].columns <= packing.columns {
          used += items[end].columns
          end += 1
        }
        guard end > item else { continue }
        var next = skyline
        let row = packing.place(
          Row(section: section, items: item..<end, column: column), on: &next)
        let rest = packing.area(from: section, end)
        choices.append((row, next, packing.bound(next, rest: rest)))
      }
      choices.sort { ($0.bound, $0.row.column) < ($1.bound, $1.row.column) }
      for choice in choices where choice.bound < best?.height ?? .max {
        guard steps > 0 || best == nil else { return }
        steps -= 1
        extend(
          rows + [choice.row], section: section, item: choice.row.items.upperBound,
          skyline: choice.skyline)
      }
    }

    /// The columns at which a row may begin: where what is above ends. A section's heading has to
    /// have room.
    private func begins(_ skyline: [Int], isFirst: Bool) -> [Int] {
      let last = isFirst ? max(0, packing.columns - PicturePacking.headingColumns) : .max
      return skyline.indices.filter { $0 <= last && ($0 == 0 || skyline[$0 - 1] > skyline[$0]) }
    }
  }
}
