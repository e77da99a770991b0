import Flowchart
import Teaching

/// Takes one lesson on plain lines: writes its pages, and reads numbers and letters.
struct LearnRunner {
  /// How it ended.
  enum End {
    case finished
    /// The learner has stopped, or the input has ended.
    case left
  }

  private var model: LessonModel
  private let cluster: LessonCluster
  private let text: LearnText
  private(set) var record: LearnRecord
  private let keepsAnswers: Bool
  private var end: End?

  init(
    model: LessonModel, cluster: LessonCluster, text: LearnText, record: LearnRecord,
    keepsAnswers: Bool
  ) {
    self.model = model
    self.cluster = cluster
    self.text = text
    self.record = record
    self.keepsAnswers = keepsAnswers
  }

  /// Runs until the lesson is over or the learner stops.
  mutating func run() async throws -> End {
    if keepsAnswers, let earlier = record.progress.begun[model.lesson.id] {
      try LearnCommand.deliver(text.line(.resumed(earlier.count)))
      await perform(model.resume(earlier))
    }
    var isShown = false
    while end == nil {
      if !isShown { try LearnCommand.deliver(text.page(model.page, offersHint: model.offersHint)) }
      guard let line = readLine() else {
        try LearnCommand.deliver("\n" + text.line(.left))
        return .left
      }
      isShown = try await !take(LearnInput(line))
    }
    return end ?? .left
  }

  /// Does what was typed.
  ///
  /// - Returns: Whether it meant anything here.
  private mutating func take(_ input: LearnInput) async throws -> Bool {
    switch (input, model.page.ask) {
    case (.quit, _):
      try LearnCommand.deliver(text.line(.left))
      end = .left
    case (.hint, _) where model.offersHint: await perform(model.update(.hint))
    case (.next, .next): await perform(model.update(.next))
    case (.number(let number), .choice(let choices)) where (1...choices.count).contains(number):
      await perform(model.update(.chose(number - 1)))
    case (.yes, .choice(let choices)) where choices.count == 2:
      await perform(model.update(.chose(0)))
    case (.no, .choice(let choices)) where choices.count == 2:
      await perform(model.update(.chose(1)))
    default:
      try LearnCommand.deliver(text.keys(of: model.page, offersHint: model.offersHint))
      return false
    }
    return true
  }

  private mutating func perform(_ effects: [LessonModel.Effect]) async {
    let lesson = model.lesson.id
    for effect in effects {
      switch effect {
      case .run(let commands):
        var printed: [String?] = []
        for command in commands { printed.append(await cluster.output(of: command)) }
        await perform(model.update(.printed(printed)))
      case .keep(let answers):
        if keepsAnswers { record.change { $0.keep(answers, in: lesson) } }
      case .finish(let score):
        // An exam does not touch the answers of the same lesson, begun at leisure.
        record.change { [keepsAnswers] in
          keepsAnswers ? $0.finish(lesson, with: score) : $0.grade(lesson, with: score)
        }
      case .close: end = .finished
      }
    }
  }
}
