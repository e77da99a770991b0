import Diagnosis
import Flowchart
import KubeClient
import Terminal

extension SessionModel {
  /// The head: where we are, how old it is, and what the screen shows.
  func drawHeader(on grid: inout CellGrid) {
    let end = grid.columns - 1
    var column = grid.put("kdoctor", row: 0, column: 1, role: .title, emphasis: .strong)
    for part in placeNames where column + 4 < end {
      column = grid.put(" › ", row: 0, column: column, role: .border)
      column = grid.put(part, row: 0, column: column, width: max(0, end - column - 2))
    }
    // Where we are matters more than since when.
    let age = isBusy ? progressText + Mark.asking.sign(spinner) : age + (isWatching ? " ↻" : "")
    if column + 2 + age.columns <= end {
      grid.put(age, row: 0, column: end - age.columns, role: .muted)
    }
    let line = headline
    column = 1
    if let mark = line.mark {
      column = grid.put(
        mark.sign(spinner) + " " + line.lead + " ", row: 1, column: column, role: mark.role,
        emphasis: .strong)
    }
    grid.put(
      line.text, row: 1, column: column, width: max(0, end - column), emphasis: .strong)
    grid.line(row: 2, columns: 0..<grid.columns)
  }

  private var placeNames: [String] {
    guard let place else { return [] }
    let source: ScreenWord =
      switch place.source {
      case .live: .live
      case .recording: .recording
      case .practice: .practice
      }
    let namespace =
      place.namespace.map { word(.namespace, ["name": $0]) } ?? word(.allNamespaces)
    return ["\(word(source)) \(place.name)", namespace]
  }

  /// One line on the screen as a whole.
  private var headline: (mark: Mark?, lead: String, text: String) {
    switch screen {
    case .applications:
      if isBusy(.place) { return (.asking, "", word(.connecting)) }
      if isBusy(.applications) { return (.asking, "", word(.reading)) }
      if applications.problem != nil { return (.bad, "", staleLine(counts) ?? word(.cannotStart)) }
      if applications.report == nil { return (nil, "", word(.stopped)) }
      let isWhole = applications.report?.notRead.isEmpty != false
      return (isWhole ? nil : .unknown, "", counts)
    case .walk, .answer: return walkHeadline
    case .page(let page):
      if page.content == .reading { return (.asking, "", title(of: page.kind)) }
      return (nil, "", title(of: page.kind))
    case .picker(let picker):
      let title = word(picker.kind == .contexts ? .contexts : .namespaces)
      return (isBusy(.picker) ? .asking : nil, "", title)
    case .save: return (isBusy(.save) ? .asking : nil, "", word(.save))
    }
  }

  private var counts: String {
    let shown = applications.shown.count
    let total = applications.all.count
    var text = word(.applications) + "  "
    text +=
      shown == total
      ? String(total) : word(.counted, ["shown": String(shown), "total": String(total)])
    if applications.report?.notRead.isEmpty == false { text += "  \(word(.mayBeMore))" }
    if !applications.filter.isEmpty { text += "  \(word(.filter)): \(applications.filter)" }
    return text
  }

  private var walkHeadline: (mark: Mark?, lead: String, text: String) {
    guard let walk else { return (nil, "", "") }
    var name = walk.application?.description ?? walk.target.description
    if walk.hasOwnAnswers { name = word(.withYourAnswers, ["name": name]) }
    let colon = language == .english ? ": " : "："
    if let diagnosis = walk.diagnosis {
      let text =
        if let root = diagnosis.root {
          title(of: root)
        } else {
          word(diagnosis.state == .healthy ? .nothingWrong : .cannotTell)
        }
      let state = word(ScreenWord(diagnosis.state)) + " "
      if let old = staleLine(state + name + colon + text) { return (.unknown, "", old) }
      return (Mark(diagnosis.state), state, name + colon + text)
    }
    if walk.problem != nil, !isBusy(.walk) {
      return (.bad, "", name + colon + word(.cannotStart))
    }
    if walk.report != nil { return (.unknown, "", name + colon + word(.nothingSeen)) }
    return isBusy(.walk) || isBusy(.place) ? (.asking, word(.walking) + " ", name) : (nil, "", name + colon + word(.stopped))
  }

  /// A headline that holds no more; nil where it does.
  private func staleLine(_ text: String) -> String? {
    guard staleness != nil, let timeSeen else { return nil }
    return word(.asOf, ["time": timeSeen, "text": text])
  }

  /// The bottom line: what a key has said, what is typed, or the keys.
  func drawBar(on grid: inout CellGrid) {
    let row = grid.rows - 1
    if let notice {
      grid.put(notice, row: row, column: 1, width: grid.columns - 2, role: .accent)
      return
    }
    var column = 1
    if let input, input.purpose != .path {
      let label = word(input.purpose == .search ? .search : .filter)
      column = grid.put(label + " ", row: row, column: column, role: .key)
      column = grid.put(
        input.text.suffix(fitting: grid.columns / 2), row: row, column: column,
        emphasis: .strong)
      grid.cursor = GridPosition(row: row, column: min(column, grid.columns - 1))
      column += 2
    } else if case .answer(let key) = screen {
      let question = chart.questions[key.id]?.ask[language] ?? key.id.text
      column = grid.put(
        word(.yourAnswerTo, ["question": question]), row: row, column: column,
        width: grid.columns / 2, role: .accent)
      column += 2
    }
    drawKeys(on: &grid, row: row, from: column)
  }

  private func drawKeys(on grid: inout CellGrid, row: Int, from start: Int) {
    var column = start
    var end = grid.columns - 1
    let shown = Bindings.all.filter { $0.shownOn.contains(kind) && isWorthNaming($0.action) }
    // Whatever does not fit stands in the help, so that always has its place.
    if let help = shown.first(where: { $0.action == .help }) {
      end -= width(of: help)
      draw(help, on: &grid, row: row, column: end)
      end -= 2
    }
    for binding in shown where binding.action != .help {
      guard column + width(of: binding) <= end else { continue }
      column = draw(binding, on: &grid, row: row, column: column) + 2
    }
  }

  /// Whether there is a reason just now to name a key on the bottom line.
  private func isWorthNaming(_ action: SessionAction) -> Bool {
    switch action {
    case .practice: isPracticeWanted
    case .cancel: isBusy
    default: true
    }
  }

  /// The name of what a key does; a terminal without Chinese characters gets none.
  func name(of binding: Binding) -> String {
    let isPlain = style == .ascii && language == .english && binding.action == .language
    return isPlain ? "Chinese" : word(binding.name)
  }

  private func width(of binding: Binding) -> Int {
    (binding.keys.first?.label(style).columns ?? 0) + 1 + name(of: binding).columns
  }

  @discardableResult
  private func draw(
    _ binding: Binding, on grid: inout CellGrid, row: Int, column: Int
  ) -> Int {
    let isOff = reason(against: binding.action) != nil
    let column = grid.put(
      (binding.keys.first?.label(style) ?? "") + " ", row: row, column: column,
      role: isOff ? .muted : .key)
    return grid.put(name(of: binding), row: row, column: column, role: isOff ? .muted : .plain)
  }
}

extension String {
  /// The end of the text, as far as it fits.
  fileprivate func suffix(fitting limit: Int) -> String {
    var text = visible
    while text.columns > limit { text.removeFirst() }
    return text
  }
}
