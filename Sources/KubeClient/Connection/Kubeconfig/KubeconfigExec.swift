/// A credential plugin as a kubeconfig names it.
struct KubeconfigExec: JSONReadable, Sendable {
  /// One variable of its environment.
  struct Variable: JSONReadable, Sendable {
    var name: String
    var value: String
    init(json: JSONObject) throws {
      name = try json.string("name") ?? ""
      value = try json.string("value") ?? ""
    }
  }

  var command: String
  var arguments: [String]
  var environment: [Variable]
  var apiVersion: String
  var installHint: String
  var providesClusterInfo: Bool
  /// `Never`, `IfAvailable`, `Always`, or empty where it is not said.
  var interactiveMode: String

  init(json: JSONObject) throws {
    command = try json.string("command") ?? ""
    arguments = try json.strings("args")
    environment = try json.array("env")
    apiVersion = try json.string("apiVersion") ?? ""
    installHint = try json.string("installHint") ?? ""
    providesClusterInfo = try json.bool("provideClusterInfo") ?? false
    interactiveMode = try json.string("interactiveMode") ?? ""
  }
}
