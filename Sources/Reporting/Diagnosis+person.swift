internal import Diagnosis

extension Diagnosis {
  /// The answers on its way that a person gave in place of the cluster.
  var answersByPerson: [WalkEntry] { walk.filter(\.isByPerson) }
}
