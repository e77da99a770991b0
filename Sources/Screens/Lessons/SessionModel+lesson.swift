import Flowchart
import Reporting
import Teaching
import Terminal

extension SessionModel {
  /// Writes the page of the lesson: a question that is answered with yes or no stands above what
  /// answers it, a choice below what was found out.
  func composeLesson(_ composer: inout PageComposer) {
    guard let page = lesson?.page else { return }
    if predicts {
      composer.add(page.question, role: .accent, isStrong: true)
      composer.gap()
    }
    if let hint = page.hint {
      composer.add(hint)
      composer.gap()
    }
    for part in page.parts {
      switch part {
      case .blocks(let blocks): composer.add(blocks)
      case .output(let output): composer.add(output)
      }
      composer.gap()
    }
    guard !predicts else { return }
    if !page.question.isEmpty { composer.add(page.question, role: .accent, isStrong: true) }
    for (index, choice) in lessonChoices.enumerated() {
      composer.add(choice, lead: "\(index + 1)  ", leadRole: .key)
    }
  }

  /// What the head says of the lesson.
  var lessonHeadline: String {
    guard let lesson else { return "" }
    let heading = lesson.page.heading
    let title = lesson.lesson.title[language]
    return lesson.isExam || heading.contains(title) ? heading : "\(title) · \(heading)"
  }
}
