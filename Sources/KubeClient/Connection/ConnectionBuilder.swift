import Foundation

/// Makes a connection of the entries that were chosen.
struct ConnectionBuilder {
  var choice: ContextChoice
  var options: ConnectionOptions
  var environment: [String: String]
  var clock: @Sendable () -> Date
  var pluginLimit: Duration

  func build() throws(ConnectionProblem) -> ClusterConnection {
    let cluster = try choice.cluster.read()
    var warnings: [String] = []
    let server = try server(cluster, &warnings)
    let (trust, authorityData) = try trust(cluster, server, &warnings)
    let proxy = try proxy(cluster, server)
    let user = try UserBuilder(
      entry: choice.user, options: options, environment: environment, clock: clock,
      pluginLimit: pluginLimit
    ).build(
      isEncrypted: server.scheme == .https,
      cluster: PluginCluster(
        server: options.server ?? cluster.server, tlsServerName: tlsServerName(cluster) ?? "",
        insecure: cluster.insecure, authorityData: authorityData, proxyURL: cluster.proxyURL,
        disableCompression: cluster.disableCompression, config: cluster.execConfig))
    return ClusterConnection(
      name: choice.name, server: server, defaultNamespace: choice.namespace ?? "default",
      trust: trust, tlsServerName: tlsServerName(cluster), proxy: proxy,
      impersonation: user.impersonation, credentials: user.credentials,
      warnings: warnings + user.warnings)
  }

  /// As with kubectl, the name belongs to the file's server only.
  private func tlsServerName(_ cluster: KubeconfigCluster) -> String? {
    options.server == nil && !cluster.tlsServerName.isEmpty ? cluster.tlsServerName : nil
  }

  private func server(
    _ cluster: KubeconfigCluster, _ warnings: inout [String]
  ) throws(ConnectionProblem) -> ServerAddress {
    let place = options.server == nil ? choice.cluster.place : "--server"
    let text = options.server ?? cluster.server
    guard !text.isEmpty || options.server != nil else {
      throw ConnectionProblem(
        place: place, problem: "names no server", advice: "Write server: https://… there")
    }
    do {
      let address = try ServerAddress(parsing: text)
      if !text.contains("://") {
        warnings.append(
          "\(place): server \(text.quoted) has no scheme and is taken for http, as kubectl does; "
            + "most API servers want https://")
      }
      return address
    } catch {
      throw ConnectionProblem(
        place: place, problem: "server \(error.problem)", advice: error.advice)
    }
  }

  /// - Returns: Also the authorities in Base64, for plugins.
  private func trust(
    _ cluster: KubeconfigCluster, _ server: ServerAddress, _ warnings: inout [String]
  ) throws(ConnectionProblem) -> (ClusterConnection.Trust, authorityData: String) {
    let entry = choice.cluster
    guard server.scheme == .https else { return (.system, "") }
    guard cluster.authority.isEmpty || cluster.authorityData.isEmpty else {
      throw entry.problem(
        "both certificate-authority and certificate-authority-data are set, which kubectl refuses",
        advice: "Remove one of them")
    }
    let hasAuthority = !cluster.authority.isEmpty || !cluster.authorityData.isEmpty
    if cluster.insecure {
      guard !hasAuthority else {
        throw entry.problem(
          "insecure-skip-tls-verify is set beside a certificate authority, which kubectl refuses",
          advice: "Remove insecure-skip-tls-verify")
      }
      warnings.append(
        "the server's certificate is not checked: \(entry.place) sets insecure-skip-tls-verify")
      return (.none, "")
    }
    guard hasAuthority else { return (.system, "") }
    let isFile = cluster.authorityData.isEmpty
    let field = isFile ? "certificate-authority" : "certificate-authority-data"
    let path = entry.resolve(cluster.authority)
    let bytes: [UInt8]
    if isFile {
      do {
        bytes = try ConnectionFile.read(path)
      } catch {
        throw entry.problem(
          "\(field): \(path.quoted) \(error.reason)",
          advice: "Correct the path, which is relative to the kubeconfig's folder")
      }
    } else {
      bytes = try entry.decode(cluster.authorityData, field: field)
    }
    do {
      try AuthorityCheck.check(bytes, now: clock())
    } catch {
      let name = isFile ? "\(field): \(path.quoted)" : field
      throw entry.problem("\(name): \(error.problem)", advice: error.advice)
    }
    return (
      isFile ? .authorityFile(path: path) : .authorities(pem: bytes),
      Data(bytes).base64EncodedString()
    )
  }

  private func proxy(
    _ cluster: KubeconfigCluster, _ server: ServerAddress
  ) throws(ConnectionProblem) -> ProxyAddress? {
    guard !cluster.proxyURL.isEmpty else {
      return try ProxyEnvironment(environment).proxy(for: server)
    }
    do {
      return try ProxyAddress(parsing: cluster.proxyURL, schemeRequired: true)
    } catch {
      throw choice.cluster.problem("proxy-url \(error.problem)", advice: error.advice)
    }
  }
}
