public import Reporting

/// What a learner sees at one step, without any look.
public struct LessonPage: Sendable, Hashable {
  /// A part of a page.
  public enum Part: Sendable, Hashable {
    case blocks([ReportDocument.Block])
    /// A command that a person would type, and what it prints.
    case output(CommandOutput)
  }

  /// What can be done on a page.
  public enum Ask: Sendable, Hashable {
    /// Go on after reading.
    case next
    /// Choose one of these; answered by ``LessonModel/Message/chose(_:)``.
    case choice([String])
    /// Wait for the output of commands.
    case wait
    /// Nothing: the lesson is over.
    case nothing
  }

  public var heading: String
  public var parts: [Part]
  /// What the learner is asked; empty where there is nothing but reading.
  public var question: String
  public var ask: Ask
  /// Where to look, for whoever has asked for it.
  public var hint: String?
}
