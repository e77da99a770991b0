import Diagnosis
import Flowchart
import KubeClient
import Terminal

extension SessionModel {
  /// The most rows of a list or text that are written at once.
  private static let linesShown = 200

  /// The screen as plain lines.
  public func linearView() -> LinearView {
    var lines: [String] = []
    var choices: [String] = []
    if let notice { lines.append(notice) }
    switch screen {
    case .applications:
      if let problem = applications.problem {
        lines += [word(.cannotStart), problem[language]]
        lines += applications.report == nil ? [word(.tryPractice)] : oldLines
      }
      if applications.report != nil {
        lines.append(word(.applications))
        if let report = applications.report, applications.all.isEmpty || !report.notRead.isEmpty {
          lines += linear(report)
        }
        choices = applications.shown.prefix(Self.linesShown).map {
          linear(applications.all[$0])
        }
      }
    case .walk:
      lines += linearWalk()
      choices = Self.items(of: sections).filter(\.isVisited).map(linear)
    case .answer(let key):
      let question = chart.questions[key.id]?.ask[language] ?? key.id.text
      lines.append(word(.yourAnswerTo, ["question": question]))
    case .page(let page):
      lines.append(title(of: page.kind))
      lines += page.rows.suffix(Self.linesShown).map(\.line)
    case .picker(let picker):
      lines.append(word(Self.title(of: picker.kind)))
      if let problem = picker.problem { lines.append(problem[language]) }
      choices = picker.shown.map(name)
    case .save(let form):
      lines += [word(.save), "\(word(.format)) \(form.format)", "\(word(.fileName)) \(form.path)"]
    }
    return LinearView(
      lines: lines.map { $0.visible(lineBreaks: .kept) }, choices: choices.map(\.visible),
      keys: linearKeys)
  }

  private func linear(_ report: DiagnosisReport) -> [String] {
    guard report.diagnoses.isEmpty else { return [word(.mayBeMore)] }
    return rowsOfEmpty(report, width: 78).map(\.line)
  }

  private func linear(_ row: ApplicationRow) -> String {
    let target = row.diagnosis.target
    let parts = [
      word(ScreenWord(row.diagnosis.state)), "\(target.namespace)/\(target)",
      row.diagnosis.layer.map { word(ScreenWord($0)) } ?? "", row.cause,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func linear(_ item: ChartItem) -> String {
    let text =
      if !item.isQuestion, let finding = finding(at: item.key) {
        title(of: finding)
      } else {
        Template.named(chart.label(of: item.key.id)?[language] ?? item.key.id.text)
      }
    return item.isQuestion ? "\(text) \(answerWord(of: item))" : "\(word(.finding)): \(text)"
  }

  private func linearWalk() -> [String] {
    guard let walk else { return [] }
    var lines = walk.problem.map { [word(.cannotStart), $0[language]] } ?? []
    if walk.isEmpty, walk.problem != nil { return lines + [word(.tryPractice)] }
    if walk.problem != nil { lines += oldLines }
    var name = walk.application?.description ?? walk.target.description
    if walk.hasOwnAnswers { name = word(.withYourAnswers, ["name": name]) }
    guard let diagnosis = walk.diagnosis else {
      return lines + [name] + (walk.report.map { linear($0) } ?? [])
    }
    lines.append(word(ScreenWord(diagnosis.state)) + ", " + name)
    if let root = diagnosis.root {
      let text = FindingText(root, chart: chart, language: language)
      lines += [text.title, text.cause, "\(word(.fix)): \(text.fix)"]
      if let command = text.command { lines.append(command) }
    } else {
      lines.append(word(diagnosis.state == .healthy ? .nothingWrong : .cannotTell))
    }
    return lines
  }

  /// Says how old what follows is.
  private var oldLines: [String] { timeSeen.map { [word(.old, ["time": $0])] } ?? [] }

  /// Arrows and pages are not needed where everything is written.
  private var linearKeys: [String] {
    Bindings.all.compactMap { binding in
      guard binding.screens.contains(kind), reason(against: binding.action) == nil,
        case .character(let letter)? = binding.keys.first(where: {
          if case .character = $0.key { $0.modifiers.isEmpty } else { false }
        })?.key, !Self.moves.contains(binding.action)
      else { return nil }
      return "\(letter) \(word(binding.name))"
    }
  }

  private static let moves: Set<SessionAction> = [
    .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch,
  ]

  /// Chooses by number, as selecting and opening would.
  public mutating func choose(_ number: Int) -> [SessionEffect] {
    let index = number - 1
    guard linearView().choices.indices.contains(index) else { return [] }
    notice = nil
    switch screen {
    case .applications:
      applications.move(by: -Self.farAway)
      applications.move(by: index)
    case .walk:
      let visited = Self.items(of: sections).filter(\.isVisited)
      walk?.selected = visited[index].key
    case .picker:
      changePicker {
        $0.move(by: -Self.farAway)
        $0.move(by: index)
      }
    case .page, .save, .answer: return []
    }
    let effects = perform(.open)
    layOut()
    return effects
  }

  /// Takes a whole text where one is being typed.
  public mutating func type(_ text: String) -> [SessionEffect] {
    guard input != nil else { return [] }
    if !text.isEmpty { input?.text = text }
    typed()
    let effects = accept()
    layOut()
    return effects
  }

  /// Whether a text is being typed.
  public var isTyping: Bool { input != nil }
}
