import Foundation

/// What a plugin finds in its variable `KUBERNETES_EXEC_INFO`.
struct PluginRequest {
  var version: PluginVersion
  var cluster: PluginCluster?

  /// An `ExecCredential`, its keys sorted.
  ///
  /// With `JSONSerialization`, since `config` is of any form; it is short, and no cluster data.
  var json: String {
    var spec: [String: Any] = ["interactive": false]
    if let cluster {
      var fields: [String: Any] = ["server": cluster.server]
      let texts = [
        "tls-server-name": cluster.tlsServerName,
        "certificate-authority-data": cluster.authorityData, "proxy-url": cluster.proxyURL,
      ]
      fields.merge(texts.filter { !$0.value.isEmpty }) { $1 }
      if cluster.insecure { fields["insecure-skip-tls-verify"] = true }
      if cluster.disableCompression { fields["disable-compression"] = true }
      if let config = cluster.config {
        fields["config"] = try? JSONSerialization.jsonObject(
          with: Data(config), options: .fragmentsAllowed)
      }
      spec["cluster"] = fields
    }
    let object: [String: Any] = [
      "apiVersion": version.rawValue, "kind": "ExecCredential", "spec": spec,
    ]
    let data = try? JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
