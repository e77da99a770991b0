import Foundation
import KDoctorTesting

/// Good kubeconfigs of several kinds.
enum KubeconfigSamples {
  static func all() throws -> [[UInt8]] {
    let certificate = try base64("ec256.pem")
    let key = try base64("ec256.key")
    let authority = try base64("ca.pem")
    return [
      config(
        cluster: "server: https://a.example/x\n    certificate-authority-data: \(authority)",
        user: "client-certificate-data: \(certificate)\n    client-key-data: \(key)"),
      config(
        cluster: """
          server: https://[::1]:6443
              insecure-skip-tls-verify: true
              proxy-url: http://a:b@p
              tls-server-name: c
          """,
        user: """
          as: bob
              as-user-extra: {a: [b]}
              exec:
                apiVersion: client.authentication.k8s.io/v1beta1
                command: a
                args: [b]
                env: [{name: c, value: d}]
          """),
      // The token of nobody: {"alg":"none"} and {"sub":"a","exp":1800000000}.
      config(
        cluster: "server: https://a.example:6443",
        user: "token: eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZXhwIjoxODAwMDAwMDAwfQ.x"),
      #"{"contexts":[{"name":"x","context":{"cluster":"c","user":"u"}}],"clusters":[{"name":"c","#
        + #""cluster":{"server":"https://j","extensions":[{"name":"e","extension":{"a":[1]}}]}}],"#
        + #""users":[{"name":"u","user":{"username":"a","password":"b"}}],"current-context":"x"}"#,
    ].map { Array($0.utf8) }
  }

  private static func config(cluster: String, user: String) -> String {
    """
    apiVersion: v1
    kind: Config
    current-context: dev
    contexts:
    - name: dev
      context: {cluster: kind, user: alice, namespace: ns}
    clusters:
    - name: kind
      cluster:
        \(cluster)
    users:
    - name: alice
      user:
        \(user)

    """
  }

  private static func base64(_ name: String) throws -> String {
    let path = Fixtures.folder.appending(path: "certificates/\(name)")
    return try Data(contentsOf: path).base64EncodedString()
  }
}
