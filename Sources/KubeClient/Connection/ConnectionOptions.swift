/// What the command line says about the cluster to use; each part overrides what the kubeconfig says.
public struct ConnectionOptions: Sendable, Hashable {
  /// `--kubeconfig`: the only file to read, which must exist.
  public var kubeconfig: String?
  /// `--context`: instead of `current-context`.
  public var context: String?
  /// `--cluster`: instead of the context's.
  public var cluster: String?
  /// `--user`: instead of the context's.
  public var user: String?
  /// `--namespace`: instead of the context's.
  public var namespace: String?
  /// `--server`: instead of the cluster's; enough without any file.
  public var server: String?
  /// `--token`: instead of the user's token, token file or plugin. Never printed.
  public var token: String?
  /// `--as`: the user to act as.
  public var `as`: String?
  /// `--as-group`: the groups to act as.
  public var asGroups: [String]

  /// Makes options; what is nil or empty overrides nothing.
  public init(
    kubeconfig: String? = nil, context: String? = nil, cluster: String? = nil,
    user: String? = nil, namespace: String? = nil, server: String? = nil, token: String? = nil,
    as: String? = nil, asGroups: [String] = []
  ) {
    let given = { (text: String?) in text?.isEmpty == true ? nil : text }
    self.kubeconfig = given(kubeconfig)
    self.context = given(context)
    self.cluster = given(cluster)
    self.user = given(user)
    self.namespace = given(namespace)
    self.server = given(server)
    self.token = given(token)
    self.as = given(`as`)
    self.asGroups = asGroups
  }
}
