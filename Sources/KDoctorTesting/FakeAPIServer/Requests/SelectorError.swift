/// A selector that the API server refuses with 400.
struct SelectorError: Error, Hashable {
  var message: String
}
