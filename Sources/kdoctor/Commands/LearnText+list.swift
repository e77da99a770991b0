import Flowchart
import Teaching
import Terminal

extension LearnText {
  /// All lessons, one on each line, with how far the learner has come.
  func list(_ lessons: [Lesson], _ progress: LessonProgress) -> String {
    let rows = lessons.map { lesson in
      (state: state(of: lesson, progress), id: lesson.id, title: lesson.title[language])
    }
    let states = rows.map(\.state.columns).max() ?? 0
    let ids = rows.map(\.id.columns).max() ?? 0
    var text = ""
    for row in rows {
      text += row.state.padded(toColumns: states) + "  " + row.id.padded(toColumns: ids) + "  "
      text += row.title + "\n"
    }
    let finished = lessons.compactMap { progress.finished[$0.id] }
    let score = LessonScore(
      points: finished.reduce(0) { $0 + $1.points }, of: finished.reduce(0) { $0 + $1.of })
    return text + "\n" + line(.summary(finished: finished.count, of: lessons.count, score))
  }

  private func state(of lesson: Lesson, _ progress: LessonProgress) -> String {
    if progress.begun[lesson.id] != nil { return LearnWords.begun.text(in: language) }
    return progress.finished[lesson.id].map { "\($0.points)/\($0.of)" } ?? "-"
  }
}
