/// What an answer says of a list, its items aside.
struct ListEnvelope: Sendable, Hashable, JSONReadable {
  var kind: String
  var resourceVersion: String
  /// The token for the next page; nil on the last.
  var next: String?

  private struct Head: JSONReadable {
    var resourceVersion: String
    var next: String?

    init(json: JSONObject) throws {
      resourceVersion = try json.string("resourceVersion") ?? ""
      next = try json.string("continue").flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  init(json: JSONObject) throws {
    kind = try json.string("kind") ?? ""
    let head: Head? = try json.object("metadata")
    resourceVersion = head?.resourceVersion ?? ""
    next = head?.next
  }
}
