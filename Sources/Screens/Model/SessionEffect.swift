/// What the model wants done.
public enum SessionEffect: Sendable {
  /// Begins a job; the one before in its slot is cancelled. Messages about it carry the ticket.
  case start(SessionJob, ticket: Int)
  /// Cancels the job in a slot.
  case cancel(SessionJob.Slot)
  /// Asks for one ``SessionMessage/tick(_:)`` a little later.
  case tick
  /// Puts a text on the clipboard.
  case copy(String)
  case quit
}
