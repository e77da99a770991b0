internal import Diagnosis
internal import KubeClient

/// A finding as the formats for other programs list it: one after the other, without the walk.
struct ListedFinding {
  var finding: Finding
  /// The application in whose diagnosis it stands.
  var application: ObjectReference
  /// Whether a person gave answers in that diagnosis in place of the cluster.
  var restsOnPerson: Bool
  /// Why it is not told with the others; nil where it is.
  var suppression: Suppression?
  /// The same in every run that finds the same fault; different for every finding of a report.
  var fingerprint: Fingerprint
  var place: ListedPlace

  /// Whether an earlier report has it.
  var isInBaseline: Bool {
    if case .baseline? = suppression?.source { true } else { false }
  }
}
