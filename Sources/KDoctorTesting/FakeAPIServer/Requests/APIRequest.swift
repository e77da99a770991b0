import Foundation

/// A request as it came in, before anybody has judged it.
struct APIRequest: Sendable {
  var method: String
  /// The path without the query, decoded.
  var path: String
  /// The path without the query, as it was sent.
  var rawPath: String
  /// What stands behind the question mark, as it was sent.
  var rawQuery: String
  /// The query's pairs in their order, decoded.
  var query: [(name: String, value: String)]
  /// The headers, their names in lower case.
  var headers: [String: String]

  /// Splits a request line's target.
  init(method: String, target: String, headers: [String: String]) {
    self.method = method
    self.headers = headers
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    rawPath = parts.first.map(String.init) ?? ""
    rawQuery = parts.count > 1 ? String(parts[1]) : ""
    path = rawPath.removingPercentEncoding ?? rawPath
    query = rawQuery.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        Self.decoded(halves.first ?? ""), halves.count > 1 ? Self.decoded(halves[1]) : ""
      )
    }
  }

  /// The first value of a query parameter; nil where it is absent or empty.
  func value(_ name: String) -> String? {
    query.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// Whether a query parameter says yes, as Go reads it.
  func flag(_ name: String) -> Bool {
    ["true", "1", "t", "T", "TRUE", "True"].contains(value(name) ?? "")
  }

  private static func decoded(_ text: Substring) -> String {
    let spaced = text.replacingOccurrences(of: "+", with: " ")
    return spaced.removingPercentEncoding ?? spaced
  }
}
