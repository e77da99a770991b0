internal import Terminal

/// What has to hold for the texts of an entry.
struct TextRules {
  /// The widest question that the drawings take on one line, in columns.
  static let widestQuestion = 62

  static func gaps(of question: Question) -> [ChartGap] {
    var rules = TextRules(id: question.id)
    rules.check(question.ask, "ask")
    rules.check(question.why, "why")
    rules.check(question.teach, "teach")
    for language in Language.allCases {
      let columns = question.ask[language].columns
      if columns > widestQuestion {
        rules.note("`ask.\(language.rawValue)` takes \(columns) of \(widestQuestion) columns")
      }
      if question.ask[language].contains("\n") {
        rules.note("`ask.\(language.rawValue)` has a line break")
      }
    }
    if !ChartValidator.isKebabCase(question.check) { rules.note("`check` is no kebab-case name") }
    rules.check(commands: question.byHand)
    rules.check(link: question.readMore)
    return rules.gaps
  }

  static func gaps(of outcome: Outcome) -> [ChartGap] {
    var rules = TextRules(id: outcome.id)
    rules.check(outcome.title, "title")
    for language in Language.allCases
    where !Template.placeholders(in: outcome.title[language]).isEmpty {
      rules.note("`title.\(language.rawValue)` has a placeholder; that is for `headline`")
    }
    if let headline = outcome.headline { rules.check(headline, "headline") }
    rules.check(outcome.cause, "cause")
    rules.check(outcome.fix, "fix")
    rules.check(outcome.teach, "teach")
    if let command = outcome.command { rules.check(text: command, "command") }
    rules.check(commands: outcome.byHand)
    rules.check(link: outcome.readMore)
    return rules.gaps
  }

  static func gaps(of milestone: Milestone) -> [ChartGap] {
    var rules = TextRules(id: milestone.id)
    rules.check(milestone.title, "title")
    rules.check(milestone.teach, "teach")
    return rules.gaps
  }

  static func gaps(of lesson: Lesson) -> [ChartGap] {
    var rules = TextRules(id: EntryID("lessons.\(lesson.id)"))
    var texts = [
      ("title", lesson.title), ("goal", lesson.goal), ("story", lesson.story),
      ("explanation", lesson.explanation),
    ]
    texts += lesson.predictions.map { ("predict.hint", $0.hint) }
    for (key, text) in texts {
      rules.check(text, key)
      if Language.allCases.contains(where: { !Template.placeholders(in: text[$0]).isEmpty }) {
        rules.note("`\(key)` has a placeholder, and nothing would fill it")
      }
    }
    for link in lesson.read { rules.check(link: link, "read") }
    return rules.gaps
  }

  private let id: EntryID
  private var gaps: [ChartGap] = []

  private init(id: EntryID) { self.id = id }

  private mutating func note(_ problem: String) {
    gaps.append(ChartGap(entry: id, problem: problem))
  }

  /// Both languages are there, differ, and have the same places to fill.
  private mutating func check(_ text: LocalizedText, _ key: String) {
    for language in Language.allCases {
      check(text: text[language], "\(key).\(language.rawValue)")
    }
    let english = text.english
    let chinese = text.simplifiedChinese
    guard !english.isEmpty, !chinese.isEmpty else { return }
    if english == chinese, hasWords(english) { note("`\(key)` is the same in both languages") }
    let differing = Set(Template.placeholders(in: english))
      .symmetricDifference(Template.placeholders(in: chinese))
    if !differing.isEmpty {
      let names = differing.sorted().map { "{\($0)}" }.joined(separator: ", ")
      note("`\(key)` has \(names) in one language only")
    }
    if segments(in: english) != segments(in: chinese) {
      note("`\(key)` has different numbers of [[...]] in its languages")
    }
  }

  /// A text is there, holds no control characters, and closes the segments that it opens.
  private mutating func check(text: String, _ key: String) {
    if text.allSatisfy(\.isWhitespace) {
      note("`\(key)` is empty")
    } else if segments(in: text) == nil {
      note("`\(key)` has [[ and ]] that do not pair")
    }
    if text.visible(lineBreaks: .kept) != text { note("`\(key)` has control characters") }
  }

  private mutating func check(commands: [String]) {
    if commands.isEmpty { note("`by-hand` has no command") }
    for command in commands { check(text: command, "by-hand") }
  }

  private mutating func check(link: String, _ key: String = "read-more") {
    if !link.hasPrefix("https://") || link.contains(where: \.isWhitespace) {
      note("`\(key)` is no https address")
    }
  }

  /// Whether letters remain when the placeholders are taken away.
  private func hasWords(_ text: String) -> Bool {
    var rest = text
    for name in Template.placeholders(in: text) {
      rest = rest.split(separator: "{\(name)}", omittingEmptySubsequences: true).joined()
    }
    return rest.contains(where: \.isLetter)
  }

  /// The number of optional segments, nil where they are nested or not closed.
  private func segments(in text: String) -> Int? {
    var count = 0
    var rest = text[...]
    while let open = rest.firstRange(of: "[[") {
      guard !rest[..<open.lowerBound].contains("]]"),
        let close = rest[open.upperBound...].firstRange(of: "]]"),
        !rest[open.upperBound..<close.lowerBound].contains("[[")
      else { return nil }
      count += 1
      rest = rest[close.upperBound...]
    }
    return rest.contains("]]") ? nil : count
  }
}
