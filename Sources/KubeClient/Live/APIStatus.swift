/// The `Status` object with which an API server says what went wrong.
package struct APIStatus: Sendable, Hashable, JSONReadable {
  var message: String
  var reason: String
  var code: Int?

  package init(json: JSONObject) throws {
    guard try json.string("kind") == "Status" else {
      throw JSONFieldError(path: "kind", expected: "Status", found: "something else")
    }
    message = try json.string("message") ?? ""
    reason = try json.string("reason") ?? ""
    code = try json.int("code")
  }

  /// The Status in the body of an answer; nil where it holds none.
  package init?(body: [UInt8]) {
    let read = body.withUnsafeBytes {
      try? JSONText.read(Self.self, from: $0, strings: StringCache())
    }
    guard let read else { return nil }
    self = read
  }
}
