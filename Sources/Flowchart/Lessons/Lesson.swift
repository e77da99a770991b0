/// A recorded cluster to learn on: what a person meets there, what to predict, what it comes down to.
public struct Lesson: Sendable, Equatable {
  /// A question of the walk that the learner answers before the cluster does.
  public struct Prediction: Sendable, Equatable {
    public var question: EntryID
    /// Where to look, without the answer.
    public var hint: LocalizedText
  }

  /// The name of its file without the ending, for example `image-tag`.
  public var id: String
  /// Its place among all lessons; no two have the same.
  public var order: Int
  /// The recording that it is taught on.
  public var recording: String
  /// Where the target is in the recording.
  public var namespace: String
  /// What is diagnosed, for example `deployment/shop`.
  public var target: String
  public var title: LocalizedText
  /// What one can do afterwards.
  public var goal: LocalizedText
  /// The symptoms that a person would meet.
  public var story: LocalizedText
  /// In the order in which the walk asks.
  public var predictions: [Prediction]
  /// The root of the walk; nil where the application is healthy.
  public var finding: EntryID?
  /// Wrong outcomes to choose from; none where the application is healthy.
  public var notCauses: [EntryID]
  public var explanation: LocalizedText
  /// Pages of the official documentation.
  public var read: [String]
  /// A recording of the same application repaired; nil where there is none.
  public var repaired: String?
}
