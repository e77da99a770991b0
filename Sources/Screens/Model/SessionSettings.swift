public import Diagnosis
public import Flowchart
public import Terminal

/// What a session begins with.
public struct SessionSettings: Sendable {
  public var chart: Chart
  public var language: Language
  public var size: GridSize
  public var style: LineStyle
  /// The application to walk over at once; nil to begin with all of them.
  public var target: Target?
  /// The lesson or the list of lessons to begin with; nil to begin with the cluster.
  public var lesson: LessonJob?
  /// The recording that one key opens.
  public var practice: String
  public var usesProbes: Bool
  /// Whether lines are written in place of screens, so that nothing is seen while nobody reads on.
  public var isLinear: Bool
  /// Explains the words that a question uses; nil where there is none.
  public var glossary: Glossary?

  /// Makes settings from their parts.
  public init(
    chart: Chart, language: Language, size: GridSize, style: LineStyle = .unicode,
    target: Target? = nil, lesson: LessonJob? = nil, practice: String,
    usesProbes: Bool = true, isLinear: Bool = false, glossary: Glossary? = nil
  ) {
    self.chart = chart
    self.language = language
    self.size = size
    self.style = style
    self.target = target
    self.lesson = lesson
    self.practice = practice
    self.usesProbes = usesProbes
    self.isLinear = isLinear
    self.glossary = glossary
  }
}
