public import Foundation
import Synchronization

extension FakeAPIServer {
  /// How a kubeconfig trusts the server's certificate.
  public enum Trust: Sendable, Hashable {
    /// By the authority that has signed it.
    case authority
    /// By the system's authorities, which do not know it.
    case system
    /// Not checked at all.
    case insecure
  }

  /// The text of a kubeconfig for this server.
  ///
  /// - Parameter namespace: the context's; nil leaves it out.
  /// - Throws: Where a certificate cannot be made.
  public func kubeconfig(
    as account: Account = .admin, namespace: String? = nil, trust: Trust = .authority
  ) throws -> String {
    let usesTLS = options.transport != .plain
    let authority =
      usesTLS && trust == .authority ? try certificates.serverAuthority.certificatePEM() : nil
    let identity = usesTLS ? try certificates.identity(of: account) : nil
    return KubeconfigText(
      server: url, authority: authority, isInsecure: usesTLS && trust == .insecure,
      namespace: namespace,
      identity: try identity.map { (try $0.certificatePEM(), $0.keyPEM) },
      token: token(of: account)
    ).yaml
  }

  /// Writes a kubeconfig into a new folder for temporary files.
  ///
  /// - Returns: The file.
  public func writeKubeconfig(
    as account: Account = .admin, namespace: String? = nil, trust: Trust = .authority
  ) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kdoctor-fake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("config")
    let text = try kubeconfig(as: account, namespace: namespace, trust: trust)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  /// The token that an account shows; nil for one that shows none. The same account always gets the
  /// same token.
  public func token(of account: Account) -> String? {
    switch account.credential {
    case .token:
      let token = "token-of-\(account.user)-\(account.groups.joined(separator: "-"))"
        .replacingOccurrences(of: ":", with: ".")
      core.state.withLock {
        $0.authenticator.tokens[token] = .known(account.user, groups: account.groups)
      }
      return token
    case .wrongToken: return "a-token-that-nobody-has-given-out"
    default: return nil
    }
  }

  /// Takes back an account's token, as when it has expired.
  public func revokeToken(of account: Account) {
    guard let token = token(of: account) else { return }
    core.state.withLock { _ = $0.authenticator.tokens.removeValue(forKey: token) }
  }

  /// The authority that signs the server's certificate, as PEM.
  public func authorityPEM() throws -> String {
    try certificates.serverAuthority.certificatePEM()
  }
}
