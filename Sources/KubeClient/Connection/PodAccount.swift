import Foundation

/// The account of the Pod that kdoctor runs in: `KUBERNETES_SERVICE_HOST` and `_PORT`, and the files
/// that the kubelet puts into every Pod and renews.
struct PodAccount {
  private let host: String
  private let port: String
  private let folder: String
  private let environment: [String: String]

  /// Nil outside a Pod, also where the variables are set but no account is there.
  init?(environment: [String: String], folder: String) {
    guard let host = environment["KUBERNETES_SERVICE_HOST"], !host.isEmpty,
      let port = environment["KUBERNETES_SERVICE_PORT"], !port.isEmpty,
      FileManager.default.fileExists(atPath: folder + "/token")
    else { return nil }
    self.host = host
    self.port = port
    self.folder = folder
    self.environment = environment
  }

  /// The connection to the API server of the Pod's own cluster.
  func connection(
    _ options: ConnectionOptions, clock: @escaping @Sendable () -> Date
  ) throws(ConnectionProblem) -> ClusterConnection {
    let place = "service account of this Pod"
    let server: ServerAddress
    do {
      server = try ServerAddress(
        parsing: "https://\(host.contains(":") ? "[\(host)]" : host):\(port)")
    } catch {
      throw ConnectionProblem(
        place: "environment variables KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT",
        problem: "the address \(error.problem)", advice: error.advice)
    }
    let credentials: any CredentialSource =
      if let token = options.token {
        try ConstantToken(token.trimmed, place: "--token", clock: clock)
      } else {
        try TokenFile(path: folder + "/token", place: place, clock: clock)
      }
    let authorities = folder + "/ca.crt"
    let pem: [UInt8]
    do {
      pem = try ConnectionFile.read(authorities)
    } catch {
      throw ConnectionProblem(
        place: place, problem: "\(authorities.harmless) \(error.reason)",
        advice: "The ConfigMap kube-root-ca.crt of the namespace holds it; look there")
    }
    do {
      try AuthorityCheck.check(pem, now: clock())
    } catch {
      throw ConnectionProblem(
        place: place, problem: "\(authorities.harmless): \(error.problem)", advice: error.advice)
    }
    var connection = ClusterConnection(
      name: "in-cluster", server: server, defaultNamespace: namespace(options),
      trust: .authorityFile(path: authorities),
      proxy: try ProxyEnvironment(environment).proxy(for: server),
      impersonation: options.as.map { Impersonation(user: $0, groups: options.asGroups) },
      credentials: credentials)
    connection.vantage = vantage
    return connection
  }

  /// The Pod itself. A Pod's host name is its name, unless it is on the network of its node or was
  /// given another one.
  var vantage: Vantage {
    let name = environment["POD_NAME"] ?? environment["HOSTNAME"]
    return Vantage(namespace: home ?? "", pod: (name ?? "").isEmpty ? nil : name)
  }

  private func namespace(_ options: ConnectionOptions) -> String {
    if let namespace = options.namespace { return namespace }
    if let namespace = environment["POD_NAMESPACE"], !namespace.isEmpty { return namespace }
    return home ?? "default"
  }

  /// The namespace that the account belongs to, and so the Pod.
  private var home: String? {
    let bytes = (try? ConnectionFile.read(folder + "/namespace")) ?? []
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    return text.isEmpty ? nil : text
  }
}
