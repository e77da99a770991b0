/// How surely the value behind a name is a secret.
enum SensitiveName {
  case no
  /// The name can also stand before something harmless: `secret: "shop-tls" not found`.
  case perhaps
  case surely
  /// An HTTP header that carries credentials.
  case header

  /// Judges a name as programs, manifests and query strings spell it; what stands before a dot or a
  /// slash says to whom it belongs.
  init(_ name: some Collection<UInt8>) {
    var plain: [UInt8] = []
    for byte in name {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") {
        plain.removeAll()
      } else if byte.isLetter || byte.isDigit {
        plain.append(byte.lowercased)
      }
    }
    while plain.last.map({ $0.isDigit }) ?? false { plain.removeLast() }
    self = Self.judge(String(decoding: plain, as: UTF8.self))
  }

  /// Whether a name may mean a secret; quick, since it is asked for every field of every object.
  static func isWorthALook(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    guard name.count >= 3, name.count <= 253, let last = name.last else { return false }
    if last.isDigit { return true }
    let end = name.suffix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    return lastLetters.contains(end)
  }

  private static let lastLetters = Set(
    (endings + headers + vague + ["credential", "credentials"]).map {
      $0.utf8.suffix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    })

  private static func judge(_ name: String) -> SensitiveName {
    if headers.contains(name) { return .header }
    if vague.contains(name) { return .perhaps }
    if endings.contains(where: name.hasSuffix) { return .surely }
    return name.hasSuffix("secret") || name.hasSuffix("credential") || name.hasSuffix("credentials")
      ? .perhaps : .no
  }

  private static let headers: Set<String> = [
    "authorization", "proxyauthorization", "cookie", "setcookie",
  ]
  private static let vague: Set<String> = ["token", "secret", "pass", "pwd", "auth", "sig"]
  private static let endings = [
    "password", "passwd", "passphrase", "pwd", "dbpass", "userpass", "apikey", "secretkey",
    "accesskey", "accesskeyid", "privatekey", "authkey", "accountkey", "encryptionkey", "masterkey",
    "signingkey", "sessionkey", "licensekey", "userkey", "token", "clientsecret", "appsecret",
    "consumersecret", "sharedsecret", "webhooksecret", "jwtsecret", "apisecret", "cookiesecret",
    "sessionsecret", "oauthsecret", "xamzsignature", "xamzcredential", "xgoogsignature",
    "xgoogcredential", "sharedaccesssignature", "connectionstring", "dockerconfigjson",
  ]
}
