import Flowchart
import Terminal

extension SessionModel {
  /// Why what is seen is old, where something is seen all the same; nil where it is not.
  var staleness: LocalizedText? {
    switch screen {
    case .applications: applications.report == nil ? nil : applications.problem
    case .walk, .answer: walk.flatMap(staleness)
    case .page, .picker, .save: nil
    }
  }

  private func staleness(of walk: WalkState) -> LocalizedText? {
    guard !walk.isEmpty else { return nil }
    // A walk over what the list has read is as old as the list.
    let isOfList = walk.readAt != nil && walk.readAt == applications.readAt
    return walk.problem ?? (isOfList ? applications.problem : nil)
  }

  /// The lines above an old picture; at most a quarter of the screen.
  var bannerLines: [String] {
    guard let problem = staleness else { return [] }
    let time = timeSeen.map { word(.old, ["time": $0]) }
    let text = [time, problem[language]].compactMap { $0 }.joined(separator: " ")
    return Array(
      text.visible(lineBreaks: .kept).wrapped(toColumns: max(10, size.columns - 4))
        .prefix(max(2, size.rows / 4)))
  }

  func drawBanner(on grid: inout CellGrid) {
    let lines = bannerLines
    for (offset, line) in lines.enumerated() {
      let start = offset == 0 ? grid.put("! ", row: 3, column: 1, role: .warning) : 3
      grid.put(line, row: 3 + offset, column: start, role: .warning)
    }
    if !lines.isEmpty { grid.line(row: 3 + lines.count, columns: 0..<grid.columns) }
  }

  /// What a slow cluster is waited for, on the line below the head: it moves nothing.
  func drawWaiting(on grid: inout CellGrid) {
    guard isBusy, progress.seconds > 0, !progress.waiting.isEmpty else { return }
    let names = progress.waiting.joined(separator: ", ")
    let text = " " + word(.waitingFor, ["names": names]) + " "
    grid.put(text, row: 2, column: 2, width: max(0, grid.columns - 4), role: .accent)
  }

  /// How far what is under way has come; empty while that is not worth a word.
  var progressText: String {
    var parts: [String] = []
    if progress.requests > 0 {
      parts.append(word(.requests, ["count": String(progress.requests)]))
    }
    if progress.retries > 0 {
      parts.append(word(.retries, ["count": String(progress.retries)]))
    }
    if progress.seconds > 1 { parts.append("\(progress.seconds) s") }
    return parts.isEmpty ? "" : parts.joined(separator: " · ") + " "
  }

  /// The same in one line, with what is waited for.
  public var waitingLine: String {
    let names = progress.waiting.joined(separator: ", ")
    return progressText + (names.isEmpty ? "" : word(.waitingFor, ["names": names]))
  }

  /// What is known while nothing can be seen yet: who is asked for what, and what has gone wrong.
  func drawWaitingAlone(on grid: inout CellGrid, in area: GridArea) {
    guard isBusy, progress.seconds > 0 else { return }
    var lines: [String] = []
    if let server = progress.server { lines.append(server) }
    if !progress.waiting.isEmpty {
      lines.append(word(.waitingFor, ["names": progress.waiting.joined(separator: ", ")]))
    }
    if let trouble = progress.trouble {
      lines.append(
        word(.askedAgainFor, ["count": String(progress.retries), "reason": trouble]))
    }
    lines.append("\(progress.seconds) s")
    grid.put(lines.joined(separator: "\n"), wrappedIn: area, role: .muted)
  }
}
