/// A reader that also gives objects as they are, with the fields that kdoctor's types leave out.
public protocol RawReader: ClusterReader {
  /// Lists the objects of a kind without their secrets, sorted by namespace and name.
  ///
  /// Where ``ClusterReader/list(_:in:)`` reads metadata alone, so does this.
  func rawObjects(_ kind: ObjectKind, in scope: Scope) async -> Reading<[RedactedObject]>
}
