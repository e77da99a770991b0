/// The settings of the http prober.
public struct HTTPSettings: Sendable, Hashable {
  public var addresses = AddressPreference()
  public var method = "GET"
  /// Headers to send, in the order of the file; `Host` names the server.
  public var headers: [Header] = []
  public var body: Body?
  /// At most one way to show who asks.
  public var credentials: Credentials?
  public var proxy: Proxy?
  public var tls = TLSSettings()
  public var allowsHTTP2 = true
  public var followsRedirects = true
  /// The status codes that count as success; none for 200...299.
  public var validStatusCodes: [Int] = []
  /// The versions that count as success, such as `HTTP/1.1`; none for all.
  public var validHTTPVersions: [String] = []
  public var failsIfTLS = false
  public var failsIfNotTLS = false
  public var failIfBodyMatches: [Pattern] = []
  public var failIfBodyNotMatches: [Pattern] = []
  public var failIfHeaderMatches: [HeaderRule] = []
  public var failIfHeaderNotMatches: [HeaderRule] = []
  /// How the body must be compressed; nil for as it comes.
  public var compression: Compression?
  /// The most bytes that a body may have when unpacked; nil for no limit of the module's.
  public var bodySizeLimit: Int?

  /// Makes settings that are content with any answer of 200...299 to a GET.
  public init() {}

  /// A header's name and where its value is.
  public struct Header: Sendable, Hashable {
    public var name: String
    public var value: SecretSource

    /// Makes a header.
    public init(name: String, value: SecretSource) {
      self.name = name
      self.value = value
    }
  }

  /// What to send as the body of the request.
  public enum Body: Sendable, Hashable {
    case text(String)
    case file(String)
  }

  /// How to show who asks.
  public enum Credentials: Sendable, Hashable {
    case basic(user: SecretSource, password: SecretSource)
    /// A header `Authorization` of this scheme.
    case authorization(scheme: String, credentials: SecretSource)
  }

  /// What a header of the answer must look like.
  public struct HeaderRule: Sendable, Hashable {
    public var name: String
    public var pattern: Pattern
    /// Whether the answer may do without the header.
    public var allowsMissing: Bool

    /// Makes a rule.
    public init(name: String, pattern: Pattern, allowsMissing: Bool = false) {
      self.name = name
      self.pattern = pattern
      self.allowsMissing = allowsMissing
    }
  }

  /// How the body is packed.
  public enum Compression: String, Sendable, Hashable, CaseIterable {
    case gzip
    case deflate
    case identity
  }
}
