public import Flowchart
public import KubeClient

/// An outcome at an object.
public struct Finding: Sendable {
  public var id: EntryID
  public var layer: Layer
  public var severity: Severity
  public var confidence: Confidence
  /// What has to be looked at: the object at fault where it exists, else the one that refers to it.
  public var object: ObjectReference
  /// The values of the outcome's placeholders.
  public var facts: [String: String]
  /// How many of how many things are concerned, for example 2 of 3 Pods; nil where it is one alone.
  public var share: Share?
  public var evidence: [Evidence]
  public var owner: Owner
  /// The findings that this one speaks of in its place, for example why a rollout is stuck.
  public var because: [Finding]

  /// A part of a whole.
  public struct Share: Sendable, Hashable {
    public var count: Int
    public var total: Int

    /// Makes a share of its two numbers.
    public init(count: Int, total: Int) {
      self.count = count
      self.total = total
    }
  }
}
