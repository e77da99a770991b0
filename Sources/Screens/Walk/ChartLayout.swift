import Flowchart
import KubeClient
import Terminal

/// The chart in cells: the trunk on the left, and what the walk met beside it on the right; on small
/// screens an outline.
struct ChartLayout {
  /// A text that is no question: a milestone, or the object of a stretch.
  struct Label {
    var text: String
    var row: Int
    var column: Int
    var role: TextRole
  }

  /// A way to the side.
  struct Link {
    var row: Int
    var columns: Range<Int>
    var label: String
  }

  private(set) var placements: [ChartPlacement] = []
  private(set) var labels: [Label] = []
  private(set) var links: [Link] = []
  /// Rows on which the trunk's line passes by.
  private(set) var rails: [Int] = []
  /// The number of rows.
  private(set) var height = 0

  static let rail = 2
  private let model: SessionModel
  private let width: Int
  private let isOutline: Bool

  init(_ sections: [ChartSection], model: SessionModel, width: Int, isOutline: Bool) {
    self.model = model
    self.width = max(20, width)
    self.isOutline = isOutline
    var branchEnd = 0
    var isReached = true
    for section in sections {
      // What stands beside a stretch belongs to it: the next one begins below.
      passBy(until: branchEnd)
      milestone(section.stretch.begin, isReached: isReached)
      describe(section)
      var folded = 0
      for (index, row) in section.rows.enumerated() {
        if row.item.isFolded, row.branch.isEmpty {
          folded += 1
          continue
        }
        fold(&folded)
        if !row.branch.isEmpty { passBy(until: branchEnd) }
        let isLast = index == section.rows.count - 1 && section.stretch.end == nil
        // Where nothing stands beside it, a question has room.
        let isFree = row.branch.allSatisfy(\.isFolded) && height >= branchEnd
        let placed = place(
          row.item, columns: 0..<(isFree ? freeWidth : trunkWidth), row: height)
        placements.append(placed.joined(isLast ? [.up] : [.up, .down]))
        height = placed.area.rows.upperBound
        let branch = row.branch.filter { !$0.isFolded }
        if !branch.isEmpty { branchEnd = add(branch, beside: placed) }
      }
      fold(&folded)
      isReached = section.isPassed
      if section.position == sections.count - 1, let end = section.stretch.end {
        passBy(until: branchEnd)
        milestone(end, isReached: isReached)
      }
    }
    height = max(height, branchEnd)
  }

  private var trunkWidth: Int { isOutline ? width : max(28, (width - 6) * 9 / 20) }
  private var freeWidth: Int { max(trunkWidth, min(width, 66)) }
  private var branchColumn: Int { isOutline ? 3 : trunkWidth + 7 }

  private mutating func milestone(_ id: EntryID, isReached: Bool) {
    let title = model.chart.label(of: id)?[model.language] ?? id.text
    // Its title alone would read as good news.
    let text = isReached ? "◆ " + title : "◇ " + model.word(.notReached, ["title": title])
    // Where the walk begins is no success either.
    let role: TextRole = height == 0 ? .plain : isReached ? .good : .muted
    labels.append(Label(text: text, row: height, column: Self.rail, role: role))
    height += 1
  }

  /// Draws the trunk's line past what stands beside it.
  private mutating func passBy(until row: Int) {
    guard row > height else { return }
    rails += height..<row
    height = row
  }

  /// Says how many questions were left out.
  private mutating func fold(_ count: inout Int) {
    guard count > 0 else { return }
    let text = model.word(.folded, ["count": String(count)])
    labels.append(Label(text: "– " + text, row: height, column: Self.rail + 2, role: .muted))
    rails.append(height)
    height += 1
    count = 0
  }

  private mutating func describe(_ section: ChartSection) {
    guard let object = section.object else { return }
    let text = model.counted(section) ?? object.description
    labels.append(
      Label(text: text, row: height, column: Self.rail + 2, role: .muted))
    rails.append(height)
    height += 1
  }

  /// Places what follows a turn, one below the other; the row after the last one comes back.
  private mutating func add(_ branch: [ChartItem], beside placed: ChartPlacement) -> Int {
    let columns = branchColumn..<width
    var row = isOutline ? height : placed.exitRow
    for (index, item) in branch.enumerated() {
      var next = place(item, columns: columns, row: row)
      if index == 0, !isOutline {
        links.append(
          Link(
            row: placed.exitRow,
            columns: trunkWidth - 1..<(next.isBoxed ? branchColumn + 1 : next.rail + 1),
            label: placed.answer))
        // The way arrives at the box' first text.
        if next.isBoxed { next = place(item, columns: columns, row: row - 1) }
      }
      var arms: BoxArms = []
      if index > 0 || isOutline { arms.insert(.up) }
      if index < branch.count - 1 { arms.insert(.down) }
      placements.append(next.joined(arms))
      row = next.area.rows.upperBound
    }
    if isOutline {
      rails += height..<row
      height = row
    }
    return row
  }

  private func place(_ item: ChartItem, columns: Range<Int>, row: Int) -> ChartPlacement {
    let isBoxed = item.isBoxed && !isOutline
    let answer = item.isQuestion && item.isVisited ? model.answerWord(of: item) : ""
    let text = self.text(of: item)
    let room = columns.count - (isBoxed ? 6 : 7)
    var lines: [String]
    if !isOutline {
      lines = Self.lines(of: text.visible, before: answer, room: room)
    } else {
      lines = [
        text.visible.truncated(
          toColumns: room - answer.columns - 1, ellipsis: model.style.ellipsis)
      ]
    }
    let rows = lines.count + (isBoxed ? 2 : 0)
    return ChartPlacement(
      item: item, area: GridArea(rows: row..<row + rows, columns: columns), isBoxed: isBoxed,
      lines: lines, answer: answer, rail: columns.lowerBound + Self.rail, arms: [])
  }

  /// Breaks a text so that the answer stands behind the last words where that costs no row.
  private static func lines(of text: String, before answer: String, room: Int) -> [String] {
    let tail = answer.isEmpty ? 0 : answer.columns + 1
    let choices = [
      text.balanced(toColumns: room), text.wrapped(toColumns: room),
      text.balanced(toColumns: room - tail), text.wrapped(toColumns: room - tail),
    ]
    let fitting = choices.filter { ($0.last?.columns ?? 0) + tail <= room }
    return fitting.min { $0.count < $1.count } ?? choices[0] + [""]
  }

  private func text(of item: ChartItem) -> String {
    if !item.isQuestion, let finding = model.finding(at: item.key) {
      return model.title(of: finding)
    }
    return Template.named(model.chart.label(of: item.key.id)?[model.language] ?? item.key.id.text)
  }
}

extension ChartPlacement {
  fileprivate func joined(_ arms: BoxArms) -> ChartPlacement {
    var copy = self
    copy.arms = arms
    return copy
  }
}
