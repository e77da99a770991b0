/// A Service as paths name it: `NAME`, `NAME:PORT`, or `SCHEME:NAME:PORT`.
struct ServiceReference: Sendable, Hashable {
  /// Empty where none is named: plain HTTP.
  var scheme = ""
  var name: String
  /// A number or a name; empty for the port without a name.
  var port = ""

  /// Takes a name apart; nil where it is none.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1: name = parts[0]
    case 2: (name, port) = (parts[0], parts[1])
    case 3: (scheme, name, port) = (parts[0], parts[1], parts[2])
    default: return nil
    }
    guard !name.isEmpty, ["", "http", "https"].contains(scheme) else { return nil }
  }
}
