public import Flowchart
public import KubeClient

extension ReportDocument {
  /// Puts what is in a snapshot into words.
  public init(_ inspection: SnapshotInspection, language: Language) {
    self.init(SnapshotComposer(inspection: inspection, language: language).blocks)
  }
}

extension SnapshotInspection {
  /// Whether something in it looks like a secret. What every object of a cluster that nobody has
  /// saved carries, such as `managedFields`, is no secret by itself.
  public var hasLeftovers: Bool {
    leftovers.contains { $0.value > 0 && $0.key != .managedFields }
  }
}
