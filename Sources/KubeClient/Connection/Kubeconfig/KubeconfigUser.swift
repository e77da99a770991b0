/// A user of a kubeconfig as it is written; empty texts count as absent. Holds secrets.
struct KubeconfigUser: KubeconfigValue {
  static let key: StaticString = "user"
  static let commandLine = "command line"

  var token = ""
  var tokenFile = ""
  var username = ""
  var password = ""
  var certificate = ""
  /// In Base64.
  var certificateData = ""
  var keyFile = ""
  /// In Base64.
  var keyData = ""
  var exec: KubeconfigExec?
  /// The name of a legacy `auth-provider`; empty where it has none.
  var authProvider: String?
  var actAs = ""
  var actAsUID = ""
  var actAsGroups: [String] = []
  var actAsExtra: [String: [String]] = [:]

  init() {}

  init(json: JSONObject) throws {
    token = try json.string("token")?.trimmed ?? ""
    tokenFile = try json.string("tokenFile") ?? ""
    username = try json.string("username") ?? ""
    password = try json.string("password") ?? ""
    certificate = try json.string("client-certificate") ?? ""
    certificateData = try json.string("client-certificate-data") ?? ""
    keyFile = try json.string("client-key") ?? ""
    keyData = try json.string("client-key-data") ?? ""
    exec = try json.object("exec")
    authProvider = try json.object("auth-provider", as: AuthProvider.self)?.name
    actAs = try json.string("as") ?? ""
    actAsUID = try json.string("as-uid") ?? ""
    actAsGroups = try json.strings("as-groups")
    actAsExtra = try json.object("as-user-extra", as: Extra.self)?.values ?? [:]
  }

  var hasBasic: Bool { !username.isEmpty || !password.isEmpty }
  var hasToken: Bool { !token.isEmpty || !tokenFile.isEmpty }
  var hasCertificate: Bool { !certificate.isEmpty || !certificateData.isEmpty }
  var hasKey: Bool { !keyFile.isEmpty || !keyData.isEmpty }

  private struct AuthProvider: JSONReadable {
    var name: String
    init(json: JSONObject) throws { name = try json.string("name") ?? "" }
  }

  private struct Extra: JSONReadable {
    var values: [String: [String]]
    init(json: JSONObject) throws { values = try json.stringLists() }
  }
}
