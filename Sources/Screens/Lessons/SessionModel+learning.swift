import Flowchart
import Teaching

extension SessionModel {
  /// Shows all lessons.
  mutating func listLessons() -> [SessionEffect] {
    screens.append(.picker(Picker(.lessons)))
    return begin(.learn(.list))
  }

  /// Takes what came of a job of a lesson.
  mutating func learned(_ result: LessonResult) -> [SessionEffect] {
    switch result {
    case .listed(let lessons, let progress, let problem):
      changePicker { picker in
        let last = picker.chosen?.name
        let next = progress.next(of: lessons)?.id
        picker.choices = lessons.map { lesson in
          SessionResult.Choice(
            lesson.id, .lesson(LessonEntry(lesson, progress, isNext: lesson.id == next)))
        }
        // What is taken next is what Enter opens.
        let meant = last.flatMap { Self.lesson(after: $0, of: lessons, progress) } ?? next
        picker.select { $0.name == meant }
      }
      if let problem { notice = problem[language] }
      return []
    case .opened(var opened, let earlier):
      opened.language = language
      let effects = opened.resume(earlier)
      lesson = opened
      screens.append(.page(Page(.lesson, content: .composed)))
      if !earlier.isEmpty { notice = word(.resumed, ["count": String(earlier.count)]) }
      return perform(effects)
    case .printed(let texts): return tell(.printed(texts))
    case .kept(let problem):
      if let problem { notice = problem[language] }
      return []
    }
  }

  /// The lesson to go on with after another: the same until it is finished.
  private static func lesson(
    after id: String, of lessons: [Lesson], _ progress: LessonProgress
  ) -> String? {
    let rest = lessons.drop { $0.id != id }
    return rest.first { progress.finished[$0.id] == nil }?.id ?? rest.first?.id
  }

  /// Tells the lesson what the learner did.
  mutating func tell(_ message: LessonModel.Message) -> [SessionEffect] {
    guard var taken = lesson else { return [] }
    let effects = taken.update(message)
    lesson = taken
    switch message {
    case .printed: break
    // What comes next is read from its start, where a hint stands, too.
    case .next, .chose, .hint: changePage { $0.scroll = 0 }
    }
    return perform(effects)
  }

  private mutating func perform(_ effects: [LessonModel.Effect]) -> [SessionEffect] {
    guard let lesson else { return [] }
    var done: [SessionEffect] = []
    var answers: [LessonAnswer]?
    var score: LessonScore?
    for effect in effects {
      switch effect {
      case .run(let commands): done += begin(.learn(.run(commands)))
      // An exam cannot be gone on with.
      case .keep(let kept): answers = lesson.isExam ? nil : kept
      case .finish(let reached): score = reached
      case .close: done += closeLesson()
      }
    }
    if answers != nil || score != nil {
      done += begin(
        .learn(.keep(lesson: lesson.lesson.id, answers: answers ?? [], score: score)))
    }
    return done
  }

  /// Goes back to the list, which then shows what has come of the lesson.
  mutating func closeLesson() -> [SessionEffect] {
    screens.removeAll { if case .page(let page) = $0 { page.kind == .lesson } else { false } }
    let closed = lesson?.lesson.id
    lesson = nil
    let effects = cancel([.lesson])
    guard case .picker(let picker) = screen, picker.kind == .lessons else { return effects }
    changePicker { $0.select { $0.name == closed } }
    return effects + begin(.learn(.list))
  }

  /// What the learner chooses from; empty where nothing is asked.
  var lessonChoices: [String] {
    if case .choice(let choices)? = lesson?.page.ask { choices } else { [] }
  }

  /// Whether the learner is asked to say yes or no.
  var predicts: Bool { lessonChoices.count == 2 }
}
