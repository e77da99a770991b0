internal import KubeClient

extension ClusterDescription {
  /// Where an object of an application is written, else where the application is; of what is written
  /// nowhere the object itself, or the application where the object's name does not stay.
  func place(of object: ObjectReference, in application: ObjectReference) -> ListedPlace {
    let written = locations[object] ?? locations[application]
    return written.map { ListedPlace($0) }
      ?? ListedPlace(of: object.hasMadeUpName(in: application) ? application : object)
  }
}
