/// A Pod or Job of a chart that runs only when somebody asks helm for it; it serves nobody.
struct TestHook {
  let kind: String
  let name: String

  /// Nil where the object is no such hook.
  init?(_ json: JSONObject, kind: ObjectKind) {
    guard kind == .pod || kind == .job, let metadata = json.cursor("metadata"),
      let annotations = metadata.cursor("annotations"),
      let hook = try? annotations.string("helm.sh/hook"),
      hook.split(whereSeparator: { $0 == "," || $0 == " " }).contains(where: Self.isTest)
    else { return nil }
    self.kind = kind.rawValue
    name = ((try? metadata.string("name")) ?? nil) ?? ""
  }

  private static func isTest(_ word: Substring) -> Bool {
    word == "test" || word == "test-success" || word == "test-failure"
  }

  /// A note for a person.
  var note: String { "\(kind) \(name) is a test that helm runs on request; left out" }
}
