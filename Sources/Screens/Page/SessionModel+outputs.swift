import Teaching

extension SessionModel {
  /// The question whose commands can be looked at.
  var shownQuestion: ChartItem.Key? {
    if case .page(let page) = screen, case .outputs(let key) = page.kind { return key }
    if case .walk = screen, selectedItem?.isQuestion != true { return nil }
    return questionToAnswer
  }

  /// Shows what the commands of a question print.
  mutating func readOutputs() -> [SessionEffect] {
    guard let key = shownQuestion else { return [] }
    if isEvidencePage { screens.removeLast() }
    screens.append(.page(Page(.outputs(key), content: .reading)))
    // What has a gap where a name belongs would print an error.
    return begin(.runCommands(commandLines(for: key).filter(\.isComplete).map(\.text)))
  }

  /// Takes what commands have printed.
  mutating func showOutputs(_ texts: [String?]) {
    let pages = screens.reversed().lazy.compactMap { screen -> ChartItem.Key? in
      if case .page(let page) = screen, case .outputs(let key) = page.kind { key } else { nil }
    }
    guard let key = pages.first else { return }
    var texts = texts[...]
    let outputs = commandLines(for: key).map { line in
      CommandOutput(printing: line.isComplete ? texts.popFirst() ?? nil : nil, by: line.text)
    }
    changeEvidence { $0.content = .outputs(outputs) }
  }
}
