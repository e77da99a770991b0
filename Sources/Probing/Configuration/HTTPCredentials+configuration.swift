extension HTTPSettings.Credentials {
  /// Takes `basic_auth`, `authorization`, `bearer_token` or `bearer_token_file`; at most one of them.
  init?(_ fields: inout ConfigurationFields) throws(ConfigurationProblem) {
    var found: [(Self, ConfigurationValue)] = []
    if let value = fields.take("basic_auth") { found.append((try Self.basic(value), value)) }
    if let value = fields.take("authorization") {
      found.append((try Self.authorization(value), value))
    }
    if let value = fields.take("bearer_token"), !(try value.string()).isEmpty {
      let token = SecretSource.text(try value.string())
      found.append((.authorization(scheme: "Bearer", credentials: token), value))
    }
    if let value = fields.take("bearer_token_file"), !(try value.string()).isEmpty {
      let token = SecretSource.file(try value.string())
      found.append((.authorization(scheme: "Bearer", credentials: token), value))
    }
    if found.count > 1 {
      throw found[1].1.problem(
        "at most one of basic_auth, authorization, bearer_token and bearer_token_file can be set")
    }
    guard let first = found.first else { return nil }
    self = first.0
  }

  private static func basic(_ value: ConfigurationValue) throws(ConfigurationProblem) -> Self {
    var fields = try value.fields()
    let user = try SecretSource("username", &fields)
    let password = try SecretSource("password", &fields)
    try fields.finish()
    return .basic(user: user ?? .text(""), password: password ?? .text(""))
  }

  private static func authorization(
    _ value: ConfigurationValue
  ) throws(ConfigurationProblem) -> Self {
    var fields = try value.fields()
    let type = fields.take("type")
    var scheme = try type?.string() ?? ""
    scheme = String(scheme.trimmingPrefix { $0 == " " })
    while scheme.last == " " { scheme.removeLast() }
    let credentials = try SecretSource("credentials", &fields)
    try fields.finish()
    if let type, scheme.lowercased() == "basic" {
      throw type.problem("for Basic, use basic_auth")
    }
    return .authorization(
      scheme: scheme.isEmpty ? "Bearer" : scheme, credentials: credentials ?? .text(""))
  }
}

extension SecretSource {
  /// Takes a text or the name of its file; at most one of them.
  fileprivate init?(
    _ name: String, _ fields: inout ConfigurationFields
  ) throws(ConfigurationProblem) {
    if let reference = fields.take("\(name)_ref") { throw reference.unsupported() }
    let text = try fields.take(name)?.string() ?? ""
    let file = fields.take("\(name)_file")
    if let file, !(try file.string()).isEmpty {
      guard text.isEmpty else { throw file.problem("\(name) and \(name)_file exclude each other") }
      self = .file(try file.string())
    } else if text.isEmpty {
      return nil
    } else {
      self = .text(text)
    }
  }
}
