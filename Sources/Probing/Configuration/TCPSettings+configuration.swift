extension TCPSettings {
  /// Reads the section `tcp`.
  init(_ value: ConfigurationValue?) throws(ConfigurationProblem) {
    self.init()
    guard let value else { return }
    var fields = try value.fields()
    addresses = try AddressPreference(&fields)
    sourceAddress = try AddressPreference.source(&fields)
    for turn in try fields.take("query_response")?.list() ?? [] {
      dialogue.append(try QueryResponse(turn))
    }
    if let value = fields.take("tls") { isTLS = try value.bool() }
    tls = try TLSSettings(fields.take("tls_config"))
    try fields.finish()
  }
}
