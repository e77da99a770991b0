/// A cluster of a kubeconfig as it is written; empty texts count as absent.
struct KubeconfigCluster: KubeconfigValue {
  static let key: StaticString = "cluster"
  static let commandLine = "--server"
  /// The extension that is handed to plugins.
  private static let execExtension = "client.authentication.k8s.io/exec"

  var server = ""
  var tlsServerName = ""
  var insecure = false
  var authority = ""
  /// In Base64.
  var authorityData = ""
  var proxyURL = ""
  var disableCompression = false
  /// JSON for plugins that are told of their cluster.
  var execConfig: [UInt8]?

  init() {}

  init(json: JSONObject) throws {
    server = try json.string("server") ?? ""
    tlsServerName = try json.string("tls-server-name") ?? ""
    insecure = try json.bool("insecure-skip-tls-verify") ?? false
    authority = try json.string("certificate-authority") ?? ""
    authorityData = try json.string("certificate-authority-data") ?? ""
    proxyURL = try json.string("proxy-url") ?? ""
    disableCompression = try json.bool("disable-compression") ?? false
    execConfig =
      try json.array("extensions", of: NamedExtension.self)
      .first { $0.name == Self.execExtension }?.json
  }

  private struct NamedExtension: JSONReadable {
    var name: String
    var json: [UInt8]?
    init(json: JSONObject) throws {
      name = try json.string("name") ?? ""
      self.json = json.copy(of: "extension")
    }
  }
}
