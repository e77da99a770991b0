import Foundation
import KubeClient
import Testing

/// Files, a command line and an environment, and what comes of them.
///
/// `$DIR` stands for the folder the files are in, `$CERTS` for the test certificates, `$(NAME)` for
/// the Base64 of one of them, `$JWT(PAYLOAD)` for a token.
struct KubeconfigCase: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String: String]
  var options = ConnectionOptions()
  var environment = ["KUBECONFIG": "$DIR/config"]
  /// The connection in one line, or the problem; then the warnings.
  var expected: String

  /// A case with one file, `config`.
  init(
    _ name: String, _ config: String, _ options: ConnectionOptions = ConnectionOptions(),
    more files: [String: String] = [:], environment: [String: String] = [:], gives expected: String
  ) {
    self.name = name
    self.files = files.merging(["config": config]) { $1 }
    self.options = options
    self.environment.merge(environment) { $1 }
    self.expected = expected
  }

  /// A case with any files.
  init(
    _ name: String, files: [String: String], options: ConnectionOptions = ConnectionOptions(),
    environment: [String: String], gives expected: String
  ) {
    self.name = name
    self.files = files
    self.options = options
    self.environment = environment
    self.expected = expected
  }

  var testDescription: String { name }

  /// The moment at which all cases happen: 2026-01-01 00:00:00 UTC.
  static let now = Date(timeIntervalSince1970: 1_767_225_600)

  /// Writes the files, finds the connection and says in words what came of it.
  func run() async throws -> String {
    let folder = try ScratchFolder()
    let fill = { (text: String) in try Self.fill(text, folder: folder.path) }
    for (name, text) in files {
      if name.hasSuffix("/") {
        try folder.write(name + "inside", "")
      } else {
        try folder.write(name, try fill(text))
      }
    }
    var options = options
    options.kubeconfig = try options.kubeconfig.map(fill)
    options.token = try options.token.map(fill)
    let result: String
    do {
      let connection = try ConnectionFinder.find(
        options, environment: try environment.mapValues(fill), home: folder.path + "/home",
        now: { Self.now }, accountFolder: folder.path + "/account")
      result = await describe(connection)
    } catch let problem as ConnectionProblem {
      result = problem.description
    }
    return result.replacing(folder.path, with: "$DIR")
      .replacing(TestCertificates.folder.path, with: "$CERTS")
  }

  private static func fill(_ text: String, folder: String) throws -> String {
    var text = text.replacing("$DIR", with: folder)
      .replacing("$CERTS", with: TestCertificates.folder.path)
    text = text.replacing("$PEM", with: try TestCertificates.text("ca.pem"))
    text = text.replacing(/\$JWT\((.*?)\)/) { TestCertificates.token(String($0.1)) }
    return try text.replacing(/\$\(([a-z0-9.-]+)\)/) { try TestCertificates.base64(String($0.1)) }
  }
}

/// A connection in one line, then its warnings.
private func describe(_ connection: ClusterConnection) async -> String {
  var words = [connection.name, connection.server.description, connection.defaultNamespace]
  switch connection.trust {
  case .system: break
  case .authorities(let pem): words.append("authorities(\(pem.count) bytes)")
  case .authorityFile(let path): words.append("authorities(\(path))")
  case .none: words.append("unchecked")
  }
  if let name = connection.tlsServerName { words.append("tls(\(name))") }
  if let proxy = connection.proxy {
    let account = proxy.authorization.map { " \($0)" } ?? ""
    words.append("proxy(\(proxy.scheme)://\(proxy.host):\(proxy.port)\(account))")
  }
  if let other = connection.impersonation {
    let extra = other.extra.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    words.append(
      (["as(\(other.user)", other.uid ?? "-"] + other.groups + extra).joined(separator: " ") + ")")
  }
  let credentials: String
  if connection.credentials is Anonymous {
    credentials = "anonymous"
  } else {
    let kind = String(describing: type(of: connection.credentials))
    credentials = "\(kind)(\(await connection.credentials.subject ?? "-"))"
  }
  return ([(words + [credentials]).joined(separator: " ")] + connection.warnings)
    .joined(separator: "\n! ")
}

/// A kubeconfig with one context, cluster and user.
func oneContext(
  cluster: String = "server: https://a.example:6443", user: String = "token: t",
  context: String = "", more: String = ""
) -> String {
  """
  apiVersion: v1
  kind: Config
  current-context: dev
  contexts:
  - name: dev
    context: {cluster: kind, user: alice\(context)}
  clusters:
  - name: kind
    cluster:
      \(cluster.replacing("\n", with: "\n    "))
  users:
  - name: alice
    user:
      \(user.replacing("\n", with: "\n    "))
  \(more)
  """
}
