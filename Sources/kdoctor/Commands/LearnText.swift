import Diagnosis
import Flowchart
import Reporting
import Teaching
import Terminal

/// Lessons as plain lines.
struct LearnText {
  let language: Language
  let style: TextStyle

  /// What the program says itself, on a line.
  func line(_ words: LearnWords) -> String { words.text(in: language) + "\n" }

  /// A page, what is asked on it, and a prompt.
  func page(_ page: LessonPage, offersHint: Bool) -> String {
    var text = "\n" + render([.section(page.heading, [])])
    for part in page.parts {
      switch part {
      case .blocks(let blocks): text += "\n" + render([.section("", blocks)])
      case .output(let output): text += "\n" + self.output(output)
      }
    }
    if let hint = page.hint { text += "\n" + render([.section("", [.paragraph(hint)])]) }
    if !page.question.isEmpty { text += "\n" + render([.section(page.question, [])]) }
    if case .choice(let choices) = page.ask {
      for (number, choice) in choices.enumerated() { text += self.choice(number + 1, choice) }
    }
    return text + "\n" + keys(of: page, offersHint: offersHint)
  }

  /// What can be typed on a page, and a prompt.
  func keys(of page: LessonPage, offersHint: Bool) -> String {
    let words: LearnWords
    if case .choice(let choices) = page.ask {
      words = .keysOfChoice(choices.count, offersHint: offersHint)
    } else {
      words = .keysOfPage
    }
    return words.text(in: language) + "\n> "
  }

  /// What stands between two lessons.
  func next(_ lesson: Lesson) -> String {
    "\n" + line(.nextLesson(lesson.title[language])) + LearnWords.keysOfPage.text(in: language)
      + "\n> "
  }

  private func render(_ blocks: [ReportDocument.Block]) -> String {
    TextRenderer.render(ReportDocument(blocks), language: language, style: style)
  }

  private func choice(_ number: Int, _ text: String) -> String {
    let lead = "  \(number). "
    let hang = String(repeating: " ", count: lead.columns)
    let lines = text.visible.wrapped(toColumns: style.columns - lead.columns)
    return lines.enumerated().map { ($0 == 0 ? lead : hang) + $1 + "\n" }.joined()
  }

  /// A command and its lines, which are never broken: their columns would not be found again.
  private func output(_ output: CommandOutput) -> String {
    var text = render([.section("", [.command("$ " + output.command)])])
    guard let lines = output.lines else {
      return text + render([.section("", [.paragraph(LearnWords.notRecorded.text(in: language))])])
    }
    for line in lines {
      text += line.isPlain ? "    " : "  > "
      text += line.pieces.map { piece in
        let shown = piece.text.visible
        return piece.isMarked && style.isColoured ? "\u{1B}[1;33m\(shown)\u{1B}[0m" : shown
      }.joined()
      text += "\n"
    }
    return text
  }
}
