/// One change of one object.
struct WatchChange: Sendable {
  var resource: APIResource
  var revision: Int
  /// Nil for a new object.
  var old: (any ServedObject)?
  /// Nil for a deleted one.
  var new: (any ServedObject)?
}
