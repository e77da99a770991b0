internal import Diagnosis
internal import KubeClient

/// A diagnosis as the formats for other programs list it.
struct ListedApplication {
  var diagnosis: Diagnosis
  /// The root, what else was found, and then what is suppressed.
  var findings: [ListedFinding]
  var place: ListedPlace

  var target: ObjectReference { diagnosis.target }

  /// Whether it cannot be told how the application is.
  var isInconclusive: Bool { diagnosis.state == .inconclusive }
}
