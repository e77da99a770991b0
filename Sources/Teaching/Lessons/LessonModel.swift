internal import Diagnosis
public import Flowchart

/// A lesson being taken, as a pure state machine: what a learner does goes in, what has to be done
/// comes out, and ``page`` says what there is to see.
public struct LessonModel: Sendable {
  /// What happened.
  public enum Message: Sendable, Hashable {
    /// The learner has read a page that asks nothing.
    case next
    /// The learner has chosen, counted from 0.
    case chose(Int)
    /// The learner asks where to look.
    case hint
    /// What the commands of ``Effect/run(_:)`` printed, in their order; nil for those of which the
    /// recording tells nothing.
    case printed([String?])
  }

  /// What has to be done.
  public enum Effect: Sendable, Hashable {
    /// Find out what these commands print on the recording.
    case run([String])
    /// Remember the answers, so that the lesson can be gone on with.
    case keep([LessonAnswer])
    /// Remember how it went.
    case finish(LessonScore)
    /// The lesson is over.
    case close
  }

  /// Where the learner is.
  enum Step: Sendable, Hashable {
    case story
    case prediction(Int)
    /// A prediction held against the answer.
    case answer(Int)
    case layer
    case cause
    case fix
    case explanation
    case closed
  }

  public let lesson: Lesson
  /// Whether nothing helps: no title, no goal, no hints.
  public let isExam: Bool
  public var language: Language
  let chart: Chart
  let found: LessonCase
  let plan: LessonPlan
  private(set) var step = Step.story
  private(set) var answers: [LessonAnswer] = []
  /// What the commands of the present question print; nil while that is not known.
  private(set) var outputs: [CommandOutput]?
  private(set) var showsHint = false

  /// Begins a lesson.
  ///
  /// - Parameters:
  ///   - found: what the walks over its recordings brought.
  ///   - seed: makes the order of the choices; nil for one that is always the same.
  public init(
    _ lesson: Lesson, in found: LessonCase, chart: Chart, language: Language, isExam: Bool = false,
    seed: UInt64? = nil
  ) {
    self.lesson = lesson
    self.isExam = isExam
    self.language = language
    self.chart = chart
    self.found = found
    plan = LessonPlan(lesson, found, chart: chart, seed: seed)
  }

  /// The score so far, of all that there is to be had.
  public var score: LessonScore {
    LessonScore(
      points: answers.reduce(0) { $0 + points(of: $1) },
      of: (plan.stops.count + (plan.causes.isEmpty ? 1 : 3)) * LessonScore.right)
  }

  /// Whether a hint can be asked for now.
  public var offersHint: Bool {
    if case .prediction = step { !isExam && !showsHint } else { false }
  }

  /// Goes on where earlier answers end; answers that this lesson does not ask for are dropped.
  public mutating func resume(_ earlier: [LessonAnswer]) -> [Effect] {
    guard step == .story, !earlier.isEmpty else { return [] }
    var effects = go(to: firstQuestion)
    for answer in earlier {
      guard let asked, answer.step == asked.step, asked.choices.contains(answer.said) else { break }
      showsHint = answer.usedHint
      effects = take(answer.said, to: asked.step)
      if case .answer = step { effects = update(.next) }
    }
    return effects.filter { if case .keep = $0 { false } else { true } }
  }

  /// Takes a message and says what to do; what makes no sense now changes nothing.
  public mutating func update(_ message: Message) -> [Effect] {
    switch (message, step) {
    case (.next, .story): return go(to: firstQuestion)
    case (.next, .answer(let index)):
      return go(to: index + 1 < plan.stops.count ? .prediction(index + 1) : .layer)
    case (.next, .explanation): return go(to: .closed)
    case (.next, _): return []
    case (.hint, _):
      if offersHint { showsHint = true }
      return []
    case (.chose(let number), _):
      guard let asked, asked.choices.indices.contains(number) else { return [] }
      return take(asked.choices[number], to: asked.step)
    case (.printed(let texts), .prediction(let index)):
      show(texts, of: plan.stops[index])
      return []
    case (.printed, _): return []
    }
  }

  private var firstQuestion: Step { plan.stops.isEmpty ? .layer : .prediction(0) }

  /// What is asked now, and what can be said to it.
  private var asked: (step: String, choices: [String])? {
    switch step {
    case .prediction(let index): (plan.stops[index].prediction.question.text, ["yes", "no"])
    case .layer: ("layer", plan.layers.map(Self.word))
    case .cause: ("cause", plan.causes.map(\.text))
    case .fix: ("fix", plan.fixes.map(\.text))
    case .story, .answer, .explanation, .closed: nil
    }
  }

  static func word(_ layer: Layer?) -> String { layer?.rawValue ?? "none" }

  private mutating func take(_ said: String, to asked: String) -> [Effect] {
    answers.append(LessonAnswer(step: asked, said: said, usedHint: showsHint))
    let effects: [Effect]
    switch step {
    case .prediction(let index): effects = go(to: .answer(index))
    case .layer: effects = go(to: plan.causes.isEmpty ? .explanation : .cause)
    case .cause: effects = go(to: .fix)
    case .fix: effects = go(to: .explanation)
    case .story, .answer, .explanation, .closed: effects = []
    }
    return [.keep(answers)] + effects
  }

  private mutating func go(to next: Step) -> [Effect] {
    step = next
    showsHint = false
    switch next {
    case .prediction(let index):
      let commands = plan.stops[index].commands
      outputs = nil
      return [.run(commands.filter(\.isComplete).map(\.text))]
    case .explanation: return [.finish(score)]
    case .closed: return [.close]
    case .story, .answer, .layer, .cause, .fix: return []
    }
  }

  private mutating func show(_ texts: [String?], of stop: LessonPlan.Stop) {
    var texts = texts[...]
    let printed = stop.commands.map { command in
      (command.text, command.isComplete ? texts.popFirst() ?? nil : nil)
    }
    let marker = OutputMarker(
      evidence: stop.entry.evidence, about: stop.entry.object,
      lookAt: chart.questions[stop.entry.question]?.lookAt ?? [])
    var lines = marker.marked(printed.compactMap(\.1))[...]
    outputs = printed.map { command, text in
      CommandOutput(command: command, lines: text == nil ? nil : lines.popFirst())
    }
  }
}
