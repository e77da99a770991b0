internal import Terminal

/// What has to hold for lessons besides the form of their files.
struct LessonRules {
  let lessons: [Lesson]
  let chart: Chart
  let recordings: Set<String>

  /// The widest title that a list of lessons takes, in columns.
  static let widestTitle = 56
  /// How many wrong causes there are to choose from.
  static let wrongCauses = 3

  func gaps() -> [ChartGap] {
    var gaps: [ChartGap] = []
    var places: [Int: String] = [:]
    for lesson in lessons.sorted(by: { $0.id < $1.id }) {
      if let other = places.updateValue(lesson.id, forKey: lesson.order) {
        gaps.append(gap(lesson, "`order` \(lesson.order) is that of \(other), too"))
      }
      gaps += problems(of: lesson).map { gap(lesson, $0) }
      gaps += TextRules.gaps(of: lesson)
    }
    return gaps
  }

  private func gap(_ lesson: Lesson, _ problem: String) -> ChartGap {
    ChartGap(path: "flowchart/lessons/\(lesson.id).yaml", problem: problem)
  }

  private func problems(of lesson: Lesson) -> [String] {
    var problems: [String] = []
    if !ChartValidator.isKebabCase(lesson.id) { problems.append("is not named in kebab-case") }
    for name in [lesson.recording, lesson.repaired].compactMap({ $0 })
    where !recordings.contains(name) {
      problems.append("there is no recording \(name)")
    }
    if lesson.target.split(separator: "/", omittingEmptySubsequences: false).count != 2 {
      problems.append("`target` is not KIND/NAME")
    }
    for language in Language.allCases where lesson.title[language].columns > Self.widestTitle {
      problems.append(
        "`title.\(language.rawValue)` takes \(lesson.title[language].columns) of "
          + "\(Self.widestTitle) columns")
    }
    if lesson.read.isEmpty { problems.append("`read` names no page") }
    return problems + predictions(of: lesson) + causes(of: lesson)
  }

  private func predictions(of lesson: Lesson) -> [String] {
    var problems: [String] = []
    var seen: Set<EntryID> = []
    if lesson.predictions.isEmpty { problems.append("`predict` has no question") }
    for prediction in lesson.predictions {
      if chart.questions[prediction.question] == nil {
        problems.append("`predict` names \(prediction.question), which is no question")
      }
      if !seen.insert(prediction.question).inserted {
        problems.append("`predict` names \(prediction.question) twice")
      }
    }
    return problems
  }

  private func causes(of lesson: Lesson) -> [String] {
    guard let finding = lesson.finding else {
      return lesson.notCauses.isEmpty ? [] : ["`not-causes` is for lessons with a `finding`"]
    }
    var problems: [String] = []
    let ids = [finding] + lesson.notCauses
    for id in ids where chart.outcomes[id] == nil { problems.append("\(id) is no outcome") }
    if lesson.notCauses.count != Self.wrongCauses {
      problems.append("`not-causes` names \(lesson.notCauses.count) of \(Self.wrongCauses)")
    }
    for language in Language.allCases {
      let outcomes = ids.compactMap { chart.outcomes[$0] }
      // Whoever has to choose must be able to tell them apart.
      if Set(outcomes.map { $0.title[language] }).count < outcomes.count {
        problems.append("two causes have the same title (\(language.rawValue))")
      }
      if Set(outcomes.map { $0.fix[language] }).count < outcomes.count {
        problems.append("two causes have the same fix (\(language.rawValue))")
      }
    }
    return problems
  }
}
