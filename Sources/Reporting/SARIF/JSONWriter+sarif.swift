internal import Flowchart
internal import KubeClient

extension JSONWriter {
  /// Writes where an object is, in a file and in the cluster.
  ///
  /// GitHub takes no location without a file, so there is always one.
  mutating func write(_ reference: ObjectReference, at place: ListedPlace) {
    object("physicalLocation") { physical in
      physical.object("artifactLocation") { $0.field("uri", place.uri) }
      physical.object("region") { $0.field("startLine", place.line) }
    }
    array("logicalLocations", [reference]) { logical, reference in
      logical.field("name", reference.name)
      logical.field("kind", reference.kind)
      logical.field("fullyQualifiedName", ListedPlace(of: reference).path)
    }
  }

  /// Writes something about the run that is no finding.
  mutating func write(_ notification: SARIFNotification) {
    if let question = notification.question {
      object("descriptor") { $0.field("id", question.text) }
    }
    field("level", notification.level.rawValue)
    object("message") { $0.field("text", SARIFLog.plain([notification.message])) }
    guard let application = notification.application else { return }
    array("locations", [application.place]) { $0.write(application.target, at: $1) }
  }
}
