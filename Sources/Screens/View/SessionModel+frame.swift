import Diagnosis
import Flowchart
import KubeClient
import Teaching
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
    let age = isBusy ? progressText : age + (isWatching ? " ↻" : "")
    if column + 2 + age.columns <= end {
      grid.put(age, row: 0, column: end - age.columns, role: .muted)
    }
    let line = headline
    column = 1
    if let mark = line.mark {
      column = grid.put(
        mark.sign(spinner) + " " + line.lead, row: 1, column: column, role: mark.role,
        emphasis: .strong)
    }
    column = grid.put(
      line.text, row: 1, column: column, width: max(0, end - column), emphasis: .strong)
    if screen.kind == .applications { drawStates(on: &grid, row: 1, from: column + 2) }
    grid.line(row: 2, columns: 0..<grid.columns)
  }

  private var placeNames: [String] {
    if let lesson {
      // In an exam the name would tell too much.
      return [lesson.isExam ? word(.exam) : "\(word(.practice)) \(lesson.lesson.recording)"]
    }
    guard let place else { return [] }
    let source: ScreenWord =
      switch place.source {
      case .live: .live
      case .recording: .recording
      case .practice: .practice
      }
    let namespace =
      place.namespace.map { word(.namespace, ["name": $0]) } ?? word(.allNamespaces)
    // Of a file its own name says enough, and leaves room.
    let name =
      place.source == .recording
      ? place.name.split(separator: "/").last.map(String.init) ?? place.name : place.name
    return ["\(word(source)) \(name)", namespace]
  }

  /// One line on the screen as a whole.
  private var headline: (mark: Mark?, lead: String, text: String) {
    switch screen {
    case .applications:
      if isBusy(.place) { return (.asking, "", word(.connecting)) }
      if isBusy(.applications) { return (.asking, "", word(.reading)) }
      if let old = staleLine(counts) { return (.unknown, "", old) }
      if applications.problem != nil { return (.bad, "", word(.cannotStart)) }
      if applications.report == nil { return (nil, "", word(.stopped)) }
      let isWhole = applications.report?.notRead.isEmpty != false
      return (isWhole ? nil : .unknown, "", counts)
    case .walk, .answer: return walkHeadline
    case .page(let page):
      if page.content == .reading { return (.asking, "", title(of: page.kind)) }
      return (nil, "", title(of: page.kind))
    case .picker(let picker):
      let title = word(Self.title(of: picker.kind))
      return (isBusy(.picker) ? .asking : nil, "", title)
    case .save: return (isBusy(.save) ? .asking : nil, "", word(.save))
    }
  }

  static func title(of kind: Picker.Kind) -> ScreenWord {
    switch kind {
    case .contexts: .contexts
    case .namespaces: .namespaces
    case .lessons: .lessons
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
      let state = word(ScreenWord(diagnosis.state)) + "  "
      if let old = staleLine(state + name + colon + text) { return (.unknown, "", old) }
      return (Mark(diagnosis.state), state, name + colon + text)
    }
    if walk.problem != nil, !isBusy(.walk) {
      return (.bad, "", name + colon + word(.cannotStart))
    }
    if walk.report != nil { return (.unknown, "", name + colon + word(.nothingSeen)) }
    return isBusy(.walk) || isBusy(.place)
      ? (.asking, word(.walking) + "  ", name) : (nil, "", name + colon + word(.stopped))
  }

  /// A headline that holds no more; nil where it does.
  private func staleLine(_ text: String) -> String? {
    guard staleness != nil, let timeSeen else { return nil }
    return word(.asOf, ["time": timeSeen, "text": text])
  }
}
