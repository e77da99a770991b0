/// Gives the credentials for a request: constant ones, a token file that is read anew, or a plugin.
public protocol CredentialSource: Sendable {
  /// The credentials to use now. Cheap when asked often: a source remembers what still holds.
  ///
  /// - Throws: ``ConnectionProblem`` saying what is wrong and what to do.
  func credentials() async throws -> Credentials
  /// Forgets what is remembered, after the server has refused it (401); the next call gets new ones.
  ///
  /// - Returns: Whether new ones can differ at all; false for constant ones.
  func renew() async -> Bool
  /// Who asks, as far as the credentials tell without asking the server: a certificate's common name,
  /// a token's subject, a user's name; for people, never a secret.
  var subject: String? { get async }
}

/// Asks without credentials.
public struct Anonymous: CredentialSource {
  /// Makes the source.
  public init() {}
  public func credentials() -> Credentials { Credentials() }
  public func renew() -> Bool { false }
  public var subject: String? { nil }
}
