import Diagnosis
import Flowchart
import KubeClient

extension SessionModel {
  /// Finds the walk's way on the chart anew, where the walk has gone on since.
  mutating func refreshChart() {
    guard areSectionsStale else { return }
    sections = walk.map { ChartSections(chart: chart, trunk: trunk, walk: $0).sections() } ?? []
    areSectionsStale = false
  }

  /// The question that a person answers: the selected one, or the one that led to the selected
  /// outcome.
  var questionToAnswer: ChartItem.Key? {
    if case .page(let page) = screen {
      if case .question(let key) = page.kind { return key }
      return nil
    }
    let items = Self.items(of: sections)
    guard let selected = selectedItem,
      let index = items.firstIndex(where: { $0.key == selected.key })
    else { return nil }
    return items[...index].last { $0.isQuestion }?.key
  }

  /// Everything on the chart that can be selected, from top to bottom.
  static func items(of sections: [ChartSection]) -> [ChartItem] {
    sections.flatMap { section in section.rows.flatMap { [$0.item] + $0.branch } }
      .filter { !$0.isFolded }
  }

  /// What the next key acts on: what the person selected, else where the walk is or has ended.
  func selectedItem(in sections: [ChartSection]) -> ChartItem? {
    let items = Self.items(of: sections)
    if let key = walk?.selected, let item = items.first(where: { $0.key == key }) { return item }
    if let item = items.first(where: { $0.mark == .asking }) { return item }
    if let root = walk?.diagnosis?.root {
      let ids = [root.id] + root.because.map(\.id)
      for id in ids {
        if let item = items.first(where: { $0.key.id == id && !$0.isQuestion }) { return item }
      }
    }
    if walk?.diagnosis?.state == .inconclusive,
      let item = items.first(where: { $0.mark == .unknown })
    {
      return item
    }
    return items.last { $0.isVisited } ?? items.first
  }

  /// The same, on the screen of the walk alone.
  var selectedItem: ChartItem? { selectedItem(in: sections) }

  mutating func moveOnChart(by count: Int) {
    let sections = sections
    let items = Self.items(of: sections)
    guard !items.isEmpty else { return }
    let selected = selectedItem(in: sections)
    let index = items.firstIndex { $0.key == selected?.key } ?? 0
    walk?.selected = items[min(max(0, index + count), items.count - 1)].key
  }

  private var selectedSection: ChartSection? {
    let sections = sections
    guard let item = selectedItem(in: sections) else { return nil }
    return sections.first { section in
      section.rows.contains { row in
        ([row.item] + row.branch).contains { $0.key == item.key }
      }
    }
  }

  /// Whether the stretch of the selected question was walked over several objects.
  var hasOtherObject: Bool { (selectedSection?.objects.count ?? 0) > 1 }

  /// Shows the way over the next object of the selected question's stretch.
  mutating func changeObject(by count: Int) {
    guard let section = selectedSection, let object = section.object,
      let index = section.objects.firstIndex(of: object)
    else { return }
    let total = section.objects.count
    let next = section.objects[(index + count + total) % total]
    walk?.focus[section.position] = next
    areSectionsStale = true
    refreshChart()
    // Where the way over it ends is what differs from the others.
    let changed = self.sections.first { $0.position == section.position }
    let items = changed.map { Self.items(of: [$0]) } ?? []
    walk?.selected = (items.last { $0.isVisited } ?? items.first)?.key
  }

  /// The object that evidence is read of.
  var shownObject: ObjectReference? {
    switch screen {
    case .page(let page):
      switch page.kind {
      case .log(let object), .previousLog(let object), .events(let object), .manifest(let object):
        return object
      case .question(let key), .outputs(let key): return key.object
      case .finding: return walk?.diagnosis?.root?.object ?? walk?.application
      case .help, .lesson: return nil
      }
    case .walk: return selectedItem?.key.object
    default: return nil
    }
  }

  /// The report that can be saved: of the application on the screen, else of all.
  var report: DiagnosisReport? {
    screens.contains { $0.kind == .walk } ? walk?.report : applications.report
  }

  /// The command that belongs to what is selected.
  var commandToCopy: String? {
    guard let walk else { return nil }
    if case .page(let page) = screen {
      switch page.kind {
      case .finding: return walk.diagnosis?.root.flatMap(fixCommand)
      case .question(let key): return command(for: key)
      default: return nil
      }
    }
    guard screen.kind == .walk, let item = selectedItem else { return nil }
    return command(for: item.key)
  }

  private func command(for key: ChartItem.Key) -> String? {
    if chart.questions[key.id] != nil { return commands(for: key).first }
    return finding(at: key).flatMap(fixCommand)
  }

  /// What a finding says in one line.
  func title(of finding: Finding) -> String {
    FindingText.title(of: finding, chart: chart, language: language)
  }

  private func fixCommand(_ finding: Finding) -> String? {
    FindingText(finding, chart: chart, language: language).command
  }

  /// The finding that an outcome on the chart stands for.
  func finding(at key: ChartItem.Key) -> Finding? {
    guard let diagnosis = walk?.diagnosis else { return nil }
    let top = diagnosis.told + diagnosis.suppressed.map(\.finding)
    let same = (top + top.flatMap(\.because)).filter { $0.id == key.id }
    return same.first { $0.object == key.object } ?? same.first
  }

  /// The commands that answer a question by hand, with the names of its object.
  func commands(for key: ChartItem.Key) -> [String] { commandLines(for: key).map(\.text) }

  /// The same, and whether every name in them is known.
  func commandLines(for key: ChartItem.Key) -> [(text: String, isComplete: Bool)] {
    guard let question = chart.questions[key.id] else { return [] }
    let facts = facts(of: key.object)
    return question.byHand.map { line in
      if let text = Template.fill(line, with: facts) { return (text, true) }
      let names = Dictionary(
        Template.placeholders(in: line).map { ($0, Template.named("{\($0)}")) },
        uniquingKeysWith: { $1 })
      return (Template.fill(line, with: names.merging(facts) { $1 }) ?? line, false)
    }
  }

  private func facts(of object: ObjectReference) -> [String: String] {
    var facts = ["namespace": object.namespace]
    if let application = walk?.application {
      facts["workload"] = application.description
      facts["kindName"] = application.kind.lowercased()
      facts["workloadName"] = application.name
      facts["namespace"] = application.namespace
    }
    switch ObjectKind(rawValue: object.kind) {
    case .pod:
      facts["pod"] = object.name
      let evidence = walk?.entries.filter { $0.object == object }.flatMap(\.evidence) ?? []
      facts["container"] = evidence.lazy.compactMap(\.container).first
    case .service: facts["service"] = object.name
    case .ingress: facts["ingress"] = object.name
    default: break
    }
    // A recording can hold any name, and none may become a command of its own in somebody's shell.
    return facts.filter { fact in
      !fact.value.isEmpty && !fact.value.hasPrefix("-")
        && fact.value.allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || "-._/".contains($0))
        }
    }
  }
}
