public import Flowchart
public import KubeClient

/// A person beside the walk: answers some questions in place of the cluster, and watches.
public struct WalkGuide: Sendable {
  /// A question about an object.
  public struct Place: Hashable, Sendable {
    public var question: EntryID
    public var object: ObjectReference

    /// Makes a place from its parts.
    public init(_ question: EntryID, at object: ObjectReference) {
      self.question = question
      self.object = object
    }
  }

  /// The answers that the person gives: true for yes. Those questions are not asked of the cluster.
  public var answers: [Place: Bool]
  /// Is told each event, in order, while the walk waits.
  public var tell: @Sendable (WalkEvent) -> Void

  /// Makes a guide; by default one that stays silent.
  public init(
    answers: [Place: Bool] = [:], tell: @escaping @Sendable (WalkEvent) -> Void = { _ in }
  ) {
    self.answers = answers
    self.tell = tell
  }
}
