/// A port of a Pod.
struct PodPlace: Sendable, Hashable {
  var namespace: String
  var pod: String
  var port: Int
}
