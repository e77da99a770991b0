/// The answer to `/version`.
struct ServerVersion: JSONReadable {
  var gitVersion: String

  init(json: JSONObject) throws {
    guard let version = try json.string("gitVersion") else {
      throw JSONFieldError(path: "gitVersion", expected: "string", found: "nothing")
    }
    gitVersion = version
  }
}
