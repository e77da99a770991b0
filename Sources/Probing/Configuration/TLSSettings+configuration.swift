extension TLSSettings {
  /// Reads `tls_config`.
  init(_ value: ConfigurationValue?) throws(ConfigurationProblem) {
    self.init()
    guard let value else { return }
    var fields = try value.fields()
    authorities = try Self.source("ca", &fields)
    certificate = try Self.source("cert", &fields)
    key = try Self.source("key", &fields)
    if let name = try fields.take("server_name")?.string(), !name.isEmpty { serverName = name }
    if let skips = fields.take("insecure_skip_verify") { acceptsAnyCertificate = try skips.bool() }
    minimumVersion = try fields.take("min_version")?.choice(TLSProtocolVersion.self)
    maximumVersion = try fields.take("max_version")?.choice(TLSProtocolVersion.self)
    try fields.finish()
    if (certificate == nil) != (key == nil) {
      throw value.problem("a certificate and its key must be given together")
    }
    if let minimumVersion, let maximumVersion, minimumVersion.rawValue > maximumVersion.rawValue {
      throw value.problem("max_version must not be below min_version")
    }
  }

  /// Takes a text in PEM or the name of its file.
  private static func source(
    _ name: String, _ fields: inout ConfigurationFields
  ) throws(ConfigurationProblem) -> PEMSource? {
    if let reference = fields.take("\(name)_ref") { throw reference.unsupported() }
    let text = try fields.take(name)?.string() ?? ""
    guard let value = fields.take("\(name)_file") else { return text.isEmpty ? nil : .text(text) }
    let file = try value.string()
    if !text.isEmpty, !file.isEmpty {
      throw value.problem("\(name) and \(name)_file exclude each other")
    }
    if file.isEmpty { return text.isEmpty ? nil : .text(text) }
    return .file(file)
  }
}
