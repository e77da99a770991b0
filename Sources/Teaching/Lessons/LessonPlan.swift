import Diagnosis
import Flowchart

/// What a lesson asks, and what the walk says to it.
struct LessonPlan {
  /// A question at which the learner predicts.
  struct Stop {
    var prediction: Lesson.Prediction
    var entry: WalkEntry
    /// What was asked since the stop before, which is shown answered.
    var passed: [WalkEntry]
    var commands: [LessonCommand]

    var answer: String { entry.answer.word }
  }

  let stops: [Stop]
  /// What was asked after the last stop.
  let rest: [WalkEntry]
  /// The layers to choose from; nil stands for "nothing is wrong".
  let layers: [Layer?]
  /// The outcomes to choose a cause from, and those to choose a fix from; both hold the right one.
  let causes: [EntryID]
  let fixes: [EntryID]
  /// The answers that led the walk away from what is good, on the leg that found the root.
  let turns: [WalkEntry]

  init(_ lesson: Lesson, _ found: LessonCase, chart: Chart, seed: UInt64?) {
    let diagnosis = found.diagnosis
    let root = diagnosis.root?.id
    let walk = LessonWalk(diagnosis, chart: chart)
    var stops: [Stop] = []
    var passed: [WalkEntry] = []
    for entry in walk.entries(upTo: lesson.predictions.map(\.question), root: root) {
      let prediction = lesson.predictions.first { $0.question == entry.question }
      guard let prediction, let question = chart.questions[entry.question],
        entry.answer == .yes || entry.answer == .no,
        !stops.contains(where: { $0.prediction == prediction })
      else {
        if entry.answer != .notApplicable { passed.append(entry) }
        continue
      }
      stops.append(
        Stop(
          prediction: prediction, entry: entry, passed: passed,
          commands: LessonCommand.all(
            for: question, at: entry, of: diagnosis.target, found.pods)))
      passed = []
    }
    self.stops = stops
    rest = passed
    let used = Set(chart.outcomes.values.map(\.layer)).union([diagnosis.layer].compactMap { $0 })
    layers = Layer.allCases.filter(used.contains) + [nil]
    var generator = seed.map { SeededGenerator(seed: $0) } ?? SeededGenerator(seed: lesson.id)
    let choices = root.map { root in [root] + lesson.notCauses.filter { $0 != root } } ?? []
    causes = choices.shuffled(using: &generator)
    fixes = choices.shuffled(using: &generator)
    let leg = walk.legs.first { leg in root.map(leg.conclusions.contains) ?? false }
    turns = (leg?.entries ?? []).filter { entry in
      let good = chart.questions[entry.question]?.good
      return entry.answer == (good == .yes ? .no : .yes)
    }
  }
}
