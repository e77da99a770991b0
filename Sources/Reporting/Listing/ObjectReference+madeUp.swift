internal import KubeClient

extension ObjectReference {
  /// The kinds whose names controllers make up.
  private static let madeUpKinds = Set(
    [ObjectKind.pod, .replicaSet, .job, .endpointSlice, .event].map(\.rawValue))

  /// Whether a controller of the application made its name up, so that it is another one after every
  /// restart or rollout.
  func hasMadeUpName(in application: ObjectReference) -> Bool {
    self != application && Self.madeUpKinds.contains(kind)
  }
}
