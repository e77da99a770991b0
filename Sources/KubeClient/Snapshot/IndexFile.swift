/// `index.json`: what a recording does not hold, and why.
///
///     {"schema": "kdoctor/snapshot/v1",
///      "notCaptured": [{"resource": "nodes", "group": "", "namespace": "",
///                       "reason": "forbidden", "verb": "list"}]}
///
/// `resource` is spelt as in RBAC rules, `pods/log` included; an empty or absent `namespace` means
/// everywhere; `reason` is one of ``Unavailable/Reason`` (`notCaptured` where absent), `verb` is
/// `list` (`get` for `pods/log`) where absent. Whatever is not listed here was recorded whole.
struct IndexFile: JSONReadable {
  static let schema = "kdoctor/snapshot/v1"

  var notCaptured: [Unavailable]

  init(json: JSONObject) throws {
    let schema = try json.requiredString("schema")
    guard schema == Self.schema else {
      throw JSONFieldError(path: "schema", expected: "\"\(Self.schema)\"", found: "other text")
    }
    notCaptured = try json.array("notCaptured", of: Entry.self).map(\.unavailable)
  }

  struct Entry: JSONReadable {
    var unavailable: Unavailable
    init(json: JSONObject) throws {
      let resource = try json.requiredString("resource")
      let word = try json.string("reason") ?? Unavailable.Reason.notCaptured.rawValue
      guard let reason = Unavailable.Reason(rawValue: word) else {
        let words = Unavailable.Reason.allCases.map(\.rawValue).joined(separator: ", ")
        throw JSONFieldError(path: "reason", expected: "one of \(words)", found: "other text")
      }
      unavailable = Unavailable(
        reason, verb: try json.string("verb") ?? (resource == "pods/log" ? "get" : "list"),
        resource: resource, group: try json.string("group") ?? "",
        namespace: try json.string("namespace") ?? "")
    }
  }
}
