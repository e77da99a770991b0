/// A client certificate together with a token or a password: both are sent, as kubectl does it.
struct CombinedCredentials: CredentialSource {
  let certificate: ClientCertificate
  let other: any CredentialSource

  func credentials() async throws -> Credentials {
    let first = try await certificate.credentials()
    let second = try await other.credentials()
    return Credentials(
      authorization: second.authorization, identity: first.identity,
      expiry: [first.expiry, second.expiry].compactMap(\.self).min())
  }

  func renew() async -> Bool {
    let first = await certificate.renew()
    let second = await other.renew()
    return first || second
  }

  /// The certificate's: API servers look at it first.
  var subject: String? {
    get async { await certificate.subject }
  }
}
