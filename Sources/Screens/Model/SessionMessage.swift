public import Diagnosis
public import Terminal

/// What happened.
public enum SessionMessage: Sendable {
  case key(KeyEvent)
  case pasted(String)
  case resized(GridSize)
  /// A moment is over in which something was under way.
  case tick(SessionProgress)
  /// A walk tells a step.
  case walked(WalkEvent, ticket: Int)
  /// A job has ended.
  case done(SessionResult, ticket: Int)
  /// A text was handed to the clipboard, or could not be.
  case copied(String, Bool)
}
