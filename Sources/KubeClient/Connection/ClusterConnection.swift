/// Where a cluster's API server is, how it is trusted, and as whom it is asked: one context of a
/// kubeconfig, or the account of the Pod that kdoctor runs in, understood and checked.
public struct ClusterConnection: Sendable {
  /// How the server's certificate is judged.
  public enum Trust: Sendable, Hashable {
    /// By the certificate authorities of the system.
    case system
    /// By these authorities alone, as PEM.
    case authorities(pem: [UInt8])
    /// By a file of authorities that may be replaced while kdoctor runs, as a Pod's is.
    case authorityFile(path: String)
    /// Not at all, because the kubeconfig says so; a report says so too.
    case none
  }

  /// What a person calls it: the context's name, or `in-cluster`.
  public var name: String
  /// The server.
  public var server: ServerAddress
  /// The namespace that is meant where none is named.
  public var defaultNamespace: String
  public var trust: Trust
  /// The name that the server's certificate must carry, where it is not the address' own.
  public var tlsServerName: String?
  /// The proxy to go through; nil for none.
  public var proxy: ProxyAddress?
  /// Whom to act as, where the account may.
  public var impersonation: Impersonation?
  /// Says who asks; read anew before each request, since tokens change.
  public var credentials: any CredentialSource
  /// Things that a reader should know, such as that the certificate is not checked.
  public var warnings: [String]
  /// The kubeconfig files that were read, in their order; empty in a Pod.
  public var files: [String] = []
  /// The Pod that kdoctor runs in, where the connection is by its account, and so to its own cluster.
  public var vantage: Vantage?

  /// Whether a credential plugin is run when credentials are asked for.
  public var asksPlugin: Bool { credentials is ExecPlugin }

  /// The name or address that the server's certificate must be for.
  var certificateHost: String {
    guard let tlsServerName, !tlsServerName.isEmpty else { return server.host }
    return tlsServerName
  }

  /// Makes a connection from its parts.
  public init(
    name: String, server: ServerAddress, defaultNamespace: String = "default",
    trust: Trust = .system, tlsServerName: String? = nil, proxy: ProxyAddress? = nil,
    impersonation: Impersonation? = nil, credentials: any CredentialSource = Anonymous(),
    warnings: [String] = []
  ) {
    self.name = name
    self.server = server
    self.defaultNamespace = defaultNamespace
    self.trust = trust
    self.tlsServerName = tlsServerName
    self.proxy = proxy
    self.impersonation = impersonation
    self.credentials = credentials
    self.warnings = warnings
  }
}
