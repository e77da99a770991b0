public import Flowchart
public import KubeClient

/// What happens while an application is being walked, for those who watch.
public enum WalkEvent: Sendable {
  /// The walk begins; also anew, because something more had to be read: what was told is told again.
  case began(ObjectReference)
  /// A question is being asked about an object.
  case asking(EntryID, ObjectReference)
  /// It was answered.
  case answered(WalkEntry)
  /// An outcome was reached at an object.
  case concluded(EntryID, ObjectReference)
}
