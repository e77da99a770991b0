/// Who a kubeconfig says it is, and how it proves that.
public struct Account: Sendable, Hashable {
  /// How an account shows who it is.
  public enum Credential: Sendable, Hashable {
    /// A client certificate with an EC key.
    case certificate
    /// A client certificate with an RSA key of 2048 bits; takes a moment to make.
    case rsaCertificate
    /// A client certificate that is no longer valid.
    case expiredCertificate
    /// A client certificate of an authority that the server does not know.
    case foreignCertificate
    /// A bearer token.
    case token
    /// A bearer token that the server has never given out.
    case wrongToken
    /// Nothing at all.
    case none
  }

  /// The name that rules and messages use.
  public var user: String
  public var groups: [String]
  public var credential: Credential

  /// Makes an account.
  public init(_ user: String, groups: [String] = [], credential: Credential = .certificate) {
    self.user = user
    self.groups = groups
    self.credential = credential
  }

  /// May do everything.
  public static let admin = Account("kubernetes-admin", groups: ["system:masters"])
  /// Shows nothing, and may do nothing but ask for the version.
  public static let anonymous = Account("system:anonymous", credential: .none)

  /// The same account with another proof.
  public func with(_ credential: Credential) -> Account {
    var copy = self
    copy.credential = credential
    return copy
  }
}
