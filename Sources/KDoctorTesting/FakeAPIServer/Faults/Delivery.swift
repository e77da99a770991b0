/// An answer and how it is sent.
struct Delivery: Sendable {
  enum Manner: Sendable, Hashable {
    case whole
    /// The connection ends after so many bytes of the body.
    case cut(after: Int)
    /// Nothing comes after so many bytes of the body; nil not even the headers come.
    case stalled(after: Int?)
    /// So many bytes of the body per second.
    case dripping(Int)
    /// The connection ends after the whole body.
    case closing
    /// The connection ends at once.
    case dropped
  }

  var answer: Answer
  var manner = Manner.whole
  /// What `Content-Length` says where it does not tell the truth.
  var declaredLength: Int?
}
