import Foundation

/// A token that stands in the kubeconfig or on the command line.
struct ConstantToken: CredentialSource {
  private let token: BearerToken
  private let place: String
  private let clock: @Sendable () -> Date

  init(_ text: String, place: String, clock: @escaping @Sendable () -> Date)
    throws(ConnectionProblem)
  {
    token = try BearerToken(text, place: place)
    self.place = place
    self.clock = clock
    _ = try credentials()
  }

  func credentials() throws(ConnectionProblem) -> Credentials {
    try token.check(
      now: clock(), place: place, advice: "Log in again, or write a new token there")
    return token.credentials
  }

  func renew() -> Bool { false }
  var subject: String? { token.facts.subject }
}
