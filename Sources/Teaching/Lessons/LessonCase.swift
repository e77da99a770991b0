public import Diagnosis

/// What a lesson is judged by: the walk over the recording, and over the repaired one.
public struct LessonCase: Sendable {
  public var diagnosis: Diagnosis
  /// The same application repaired; nil where no recording shows it.
  public var repaired: Diagnosis?
  /// What the commands by hand may name besides the objects of the walk, by the Pod's name.
  public var pods: [String: PodFacts]

  /// Makes a case.
  public init(diagnosis: Diagnosis, repaired: Diagnosis?, pods: [String: PodFacts]) {
    self.diagnosis = diagnosis
    self.repaired = repaired
    self.pods = pods
  }
}
