public import Flowchart
public import KubeClient

/// One question that was asked on the way, and its answer.
public struct WalkEntry: Sendable {
  public var question: EntryID
  public var object: ObjectReference?
  public var answer: Answer
  public var evidence: [Evidence]
  /// Whether a person gave the answer, and not the cluster.
  public var isByPerson = false
}

/// A question that could not be answered, and what would be needed to answer it.
public struct NotChecked: Sendable, Hashable {
  public var question: EntryID
  public var object: ObjectReference?
  public var needs: Unavailable
}
