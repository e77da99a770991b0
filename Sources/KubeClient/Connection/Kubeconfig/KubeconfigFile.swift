/// One kubeconfig as it is written.
struct KubeconfigFile: JSONReadable {
  /// What the text says it is; empty where it does not.
  var kind = ""
  var currentContext = ""
  var clusters: [KubeconfigEntry<KubeconfigCluster>] = []
  var users: [KubeconfigEntry<KubeconfigUser>] = []
  var contexts: [KubeconfigEntry<KubeconfigContext>] = []

  init() {}

  init(json: JSONObject) throws {
    kind = try json.string("kind") ?? ""
    currentContext = try json.string("current-context") ?? ""
    clusters = try json.array("clusters")
    users = try json.array("users")
    contexts = try json.array("contexts")
  }

  /// Remembers the file in every entry.
  mutating func place(in file: String) {
    for i in clusters.indices { clusters[i].file = file }
    for i in users.indices { users[i].file = file }
    for i in contexts.indices { contexts[i].file = file }
  }
}
