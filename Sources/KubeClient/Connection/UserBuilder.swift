import Foundation

/// Makes the source of credentials of a user's entry, with kubectl's precedence.
struct UserBuilder {
  /// How to ask.
  struct Result {
    var credentials: any CredentialSource = Anonymous()
    var impersonation: Impersonation?
    var warnings: [String] = []
  }

  var entry: KubeconfigEntry<KubeconfigUser>
  var options: ConnectionOptions
  var environment: [String: String]
  var clock: @Sendable () -> Date
  var pluginLimit: Duration

  /// - Parameter isEncrypted: Whether the server is asked over TLS; where not, kubectl sends no
  ///   credentials.
  func build(
    isEncrypted: Bool, cluster: PluginCluster
  ) throws(ConnectionProblem) -> Result {
    let user = try entry.read()
    var result = Result()
    result.impersonation = try impersonation(user)
    guard isEncrypted else {
      if hasAny(user) {
        result.warnings.append(
          "the server is asked over plain http, so no credentials are sent, as kubectl does")
      }
      return result
    }
    try checkMix(user)
    let certificate = try certificate(user)
    let other = try token(user) ?? basic(user)
    if certificate == nil, user.hasKey {
      result.warnings.append("\(entry.place) has a client-key without client-certificate")
    }
    switch (certificate, other) {
    case (let certificate?, let other?):
      if options.token != nil {
        result.warnings.append(
          "\(entry.place) has a client certificate, which counts before --token, as with kubectl")
      }
      result.credentials = CombinedCredentials(certificate: certificate, other: other)
    case (let certificate?, nil): result.credentials = certificate
    case (nil, let other?): result.credentials = other
    case (nil, nil):
      if let exec = user.exec { result.credentials = try plugin(exec, cluster) }
      return result
    }
    if user.exec != nil, options.token == nil {
      result.warnings.append(
        "the plugin of \(entry.place) is not used, because the entry has other credentials")
    }
    return result
  }

  private func hasAny(_ user: KubeconfigUser) -> Bool {
    options.token != nil || user.hasToken || user.hasBasic || user.hasCertificate
      || user.exec != nil
  }

  /// Refuses what kubectl refuses.
  private func checkMix(_ user: KubeconfigUser) throws(ConnectionProblem) {
    if let name = user.authProvider {
      throw entry.problem(
        "uses the auth-provider \(name.quoted), which was removed in Kubernetes 1.26",
        advice: "Have the entry written anew for a plugin (exec), such as gke-gcloud-auth-plugin, "
          + "kubelogin or kubectl-oidc_login")
    }
    guard !user.hasBasic || !(user.hasToken || options.token != nil) else {
      throw entry.problem(
        "has a token and a user name with password; only one of them can be sent",
        advice: "Remove one of them")
    }
    guard user.certificate.isEmpty || user.certificateData.isEmpty else {
      throw entry.problem(
        "both client-certificate and client-certificate-data are set, which kubectl refuses",
        advice: "Remove one of them")
    }
    guard user.hasCertificate else { return }
    guard user.keyFile.isEmpty || user.keyData.isEmpty else {
      throw entry.problem(
        "both client-key and client-key-data are set, which kubectl refuses",
        advice: "Remove one of them")
    }
    guard user.hasKey else {
      throw entry.problem(
        "has a client certificate without its key",
        advice: "Add client-key or client-key-data")
    }
  }

  private func certificate(
    _ user: KubeconfigUser
  ) throws(ConnectionProblem) -> ClientCertificate? {
    guard user.hasCertificate else { return nil }
    func source(
      _ field: String, _ path: String, _ data: String
    ) throws(ConnectionProblem) -> ClientCertificate.Source {
      if data.isEmpty { return .init(field: field, path: entry.resolve(path)) }
      return .init(field: field + "-data", data: try entry.decode(data, field: field + "-data"))
    }
    return try ClientCertificate(
      certificate: try source("client-certificate", user.certificate, user.certificateData),
      key: try source("client-key", user.keyFile, user.keyData), place: entry.place, clock: clock)
  }

  private func token(_ user: KubeconfigUser) throws(ConnectionProblem) -> (any CredentialSource)? {
    if let token = options.token {
      return try ConstantToken(token.trimmed, place: "--token", clock: clock)
    }
    if !user.tokenFile.isEmpty {
      return try TokenFile(
        path: entry.resolve(user.tokenFile), fallback: user.token, place: entry.place, clock: clock)
    }
    if user.token.isEmpty { return nil }
    return try ConstantToken(user.token, place: entry.place, clock: clock)
  }

  private func basic(_ user: KubeconfigUser) -> (any CredentialSource)? {
    user.hasBasic ? BasicAccount(username: user.username, password: user.password) : nil
  }

  private func plugin(
    _ exec: KubeconfigExec, _ cluster: PluginCluster
  ) throws(ConnectionProblem) -> ExecPlugin {
    ExecPlugin(
      try PluginCommand(exec, user: entry, cluster: cluster, environment: environment),
      path: environment["PATH"] ?? "", place: entry.place, limit: pluginLimit, clock: clock)
  }

  private func impersonation(_ user: KubeconfigUser) throws(ConnectionProblem) -> Impersonation? {
    let name = options.as ?? user.actAs
    let groups = options.asGroups.isEmpty ? user.actAsGroups : options.asGroups
    guard name.isEmpty else {
      return Impersonation(
        user: name, uid: user.actAsUID.isEmpty ? nil : user.actAsUID, groups: groups,
        extra: user.actAsExtra)
    }
    guard groups.isEmpty, user.actAsUID.isEmpty, user.actAsExtra.isEmpty else {
      throw entry.problem(
        "has as-groups, as-uid or as-user-extra without as", advice: "Add as: and the user's name")
    }
    return nil
  }
}
