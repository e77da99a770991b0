/// A port of a Pod to which somebody connects, with the names under which a policy may mean it.
struct PolicyPort: Sendable {
  var number: Int
  var names: Set<String>
  var `protocol`: String
}
