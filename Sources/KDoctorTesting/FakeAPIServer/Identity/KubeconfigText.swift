import Foundation

/// Writes a kubeconfig.
struct KubeconfigText {
  var server: String
  /// PEM; nil leaves the server's certificate to the system's authorities.
  var authority: String?
  var isInsecure: Bool
  var namespace: String?
  /// Certificate and key, PEM.
  var identity: (certificate: String, key: String)?
  var token: String?

  /// The file's text.
  var yaml: String {
    var cluster = ["    server: \(server)"]
    if let authority { cluster.append("    certificate-authority-data: \(base64(authority))") }
    if isInsecure { cluster.append("    insecure-skip-tls-verify: true") }
    var user: [String] = []
    if let identity {
      user.append("    client-certificate-data: \(base64(identity.certificate))")
      user.append("    client-key-data: \(base64(identity.key))")
    }
    if let token { user.append("    token: \(token)") }
    var context = ["    cluster: fake", "    user: fake"]
    if let namespace { context.append("    namespace: \(namespace)") }
    return """
      apiVersion: v1
      kind: Config
      current-context: fake
      clusters:
      - name: fake
        cluster:
      \(cluster.joined(separator: "\n"))
      contexts:
      - name: fake
        context:
      \(context.joined(separator: "\n"))
      users:
      - name: fake
        user:\(user.isEmpty ? " {}" : "\n" + user.joined(separator: "\n"))

      """
  }

  private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
}
