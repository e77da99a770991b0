import Foundation

/// User name and password, for servers or proxies before them that still take those.
struct BasicAccount: CredentialSource {
  private let name: String
  private let authorization: String

  init(username: String, password: String) {
    name = username.harmless
    authorization = "Basic " + Data("\(username):\(password)".utf8).base64EncodedString()
  }

  func credentials() -> Credentials { Credentials(authorization: authorization) }
  func renew() -> Bool { false }
  var subject: String? { name }
}
