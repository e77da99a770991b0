internal import KubeClient

extension ClusterDescription {
  /// Where an object of an application is written, else where the application is; of what is written
  /// nowhere the object itself, or the application where the object's name does not stay.
  ///
  /// - Parameter folder: the working directory.
  func place(
    of object: ObjectReference, in application: ObjectReference, from folder: String
  ) -> ListedPlace {
    let written = locations[object] ?? locations[application]
    return written.flatMap { ListedPlace($0, from: folder) }
      ?? ListedPlace(of: object.hasMadeUpName(in: application) ? application : object)
  }
}
