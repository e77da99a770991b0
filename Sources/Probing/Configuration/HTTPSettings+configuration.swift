extension HTTPSettings {
  /// Keys that the exporter knows and kdoctor does not act upon.
  private static let unsupportedKeys = [
    "oauth2", "fail_if_body_json_matches_cel", "fail_if_body_json_not_matches_cel",
  ]

  /// Reads the section `http`.
  init(_ value: ConfigurationValue?) throws(ConfigurationProblem) {
    self.init()
    guard let value else { return }
    var fields = try value.fields()
    addresses = try AddressPreference(&fields)
    try readRequest(&fields)
    try readExpectations(&fields)
    credentials = try Credentials(&fields)
    proxy = try Proxy(&fields)
    tls = try TLSSettings(fields.take("tls_config"))
    if let value = fields.take("enable_http2") { allowsHTTP2 = try value.bool() }
    if let value = fields.take("follow_redirects") { followsRedirects = try value.bool() }
    // The older key goes first where both are there.
    if let value = fields.take("no_follow_redirects") { followsRedirects = !(try value.bool()) }
    var unsupported = Self.unsupportedKeys.compactMap { fields.take($0) }
    if let value = fields.take("enable_http3"), try value.bool() { unsupported.append(value) }
    try fields.finish()
    if let first = unsupported.first { throw first.unsupported() }
  }

  private mutating func readRequest(
    _ fields: inout ConfigurationFields
  ) throws(ConfigurationProblem) {
    if let text = try fields.take("method")?.string(), !text.isEmpty { method = text }
    compression = try Self.compression(fields.take("compression"))
    if let value = fields.take("headers") {
      var entries = try value.fields()
      for (name, value) in entries.takeAll() {
        let text = value.isNull ? "" : try value.string()
        try Self.check(value, name: name, text, compression)
        headers.append(Header(name: name, value: .text(text)))
      }
    }
    if let value = fields.take("http_headers") { try readSecretHeaders(value) }
    let text = try fields.take("body")?.string() ?? ""
    if !text.isEmpty { body = .text(text) }
    if let value = fields.take("body_file"), !(try value.string()).isEmpty {
      guard text.isEmpty else { throw value.problem("body and body_file exclude each other") }
      body = .file(try value.string())
    }
  }

  private mutating func readSecretHeaders(
    _ value: ConfigurationValue
  ) throws(ConfigurationProblem) {
    var entries = try value.fields()
    for (name, value) in entries.takeAll() {
      var fields = try value.fields()
      for key in ["values", "secrets"] {
        for text in try fields.take(key)?.list() ?? [] {
          headers.append(Header(name: name, value: .text(try text.string())))
        }
      }
      for path in try fields.take("files")?.list() ?? [] {
        headers.append(Header(name: name, value: .file(try path.string())))
      }
      try fields.finish()
    }
  }

  private mutating func readExpectations(
    _ fields: inout ConfigurationFields
  ) throws(ConfigurationProblem) {
    for code in try fields.take("valid_status_codes")?.list() ?? [] {
      validStatusCodes.append(try code.int())
    }
    for version in try fields.take("valid_http_versions")?.list() ?? [] {
      validHTTPVersions.append(try version.string())
    }
    if let value = fields.take("fail_if_ssl") { failsIfTLS = try value.bool() }
    if let value = fields.take("fail_if_not_ssl") { failsIfNotTLS = try value.bool() }
    failIfBodyMatches = try Pattern.list(fields.take("fail_if_body_matches_regexp"))
    failIfBodyNotMatches = try Pattern.list(fields.take("fail_if_body_not_matches_regexp"))
    failIfHeaderMatches = try HeaderRule.list(fields.take("fail_if_header_matches"))
    failIfHeaderNotMatches = try HeaderRule.list(fields.take("fail_if_header_not_matches"))
    if let value = fields.take("body_size_limit") {
      let text = try value.string()
      guard let limit = ByteSize.parse(text) else {
        throw value.problem("\(text) must be a size such as 10MB")
      }
      // No bytes at all means no limit.
      bodySizeLimit = limit == 0 ? nil : limit
    }
  }

  private static func compression(
    _ value: ConfigurationValue?
  ) throws(ConfigurationProblem) -> Compression? {
    guard let value, !(try value.string()).isEmpty else { return nil }
    let text = try value.string().lowercased()
    if text == "br" { throw value.unsupported("kdoctor cannot unpack br") }
    guard let compression = Compression(rawValue: text) else {
      throw value.problem("\(text) must be gzip, deflate, br or identity")
    }
    return compression
  }

  /// A header that asks for other ways of packing than the one that is expected is a mistake.
  private static func check(
    _ value: ConfigurationValue, name: String, _ text: String, _ compression: Compression?
  ) throws(ConfigurationProblem) {
    guard name.lowercased() == "accept-encoding", let compression,
      !AcceptEncoding(text).accepts(compression.rawValue)
    else { return }
    throw value.problem("does not accept compression: \(compression.rawValue)")
  }
}

extension HTTPSettings.HeaderRule {
  /// Reads a list of rules.
  fileprivate static func list(
    _ value: ConfigurationValue?
  ) throws(ConfigurationProblem) -> [Self] {
    var rules: [Self] = []
    for entry in try value?.list() ?? [] {
      var fields = try entry.fields()
      guard let name = try fields.take("header")?.string(), !name.isEmpty else {
        throw entry.problem("header must be set")
      }
      guard let pattern = try fields.take("regexp")?.pattern(), !pattern.text.isEmpty else {
        throw entry.problem("regexp must be set")
      }
      let allowsMissing = try fields.take("allow_missing")?.bool() ?? false
      try fields.finish()
      rules.append(Self(name: name, pattern: pattern, allowsMissing: allowsMissing))
    }
    return rules
  }
}
