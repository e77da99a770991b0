/// What a plugin is told of the cluster it gives credentials for.
struct PluginCluster: Sendable {
  var server: String
  var tlsServerName: String
  var insecure: Bool
  /// In Base64.
  var authorityData: String
  var proxyURL: String
  var disableCompression: Bool
  /// JSON of any shape.
  var config: [UInt8]?
}
