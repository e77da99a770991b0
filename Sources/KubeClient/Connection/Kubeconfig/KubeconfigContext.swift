/// A context of a kubeconfig as it is written.
struct KubeconfigContext: KubeconfigValue {
  static let key: StaticString = "context"
  static let commandLine = "--context"

  var cluster = ""
  var user = ""
  var namespace = ""

  init() {}

  init(json: JSONObject) throws {
    cluster = try json.string("cluster") ?? ""
    user = try json.string("user") ?? ""
    namespace = try json.string("namespace") ?? ""
  }
}
