extension DNSSettings {
  /// Reads the section `dns`.
  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    var fields = try value.fields()
    guard let name = try fields.take("query_name")?.string(), !name.isEmpty else {
      throw value.problem("query_name must be set")
    }
    self.init(queryName: name)
    addresses = try AddressPreference(&fields)
    sourceAddress = try AddressPreference.source(&fields)
    if let value = fields.take("transport_protocol"), !(try value.string()).isEmpty {
      transport = try value.choice(Transport.self)
    }
    if let value = fields.take("dns_over_tls") {
      isTLS = try value.bool()
      if isTLS, transport != .tcp {
        throw value.problem("dns_over_tls needs transport_protocol: tcp")
      }
    }
    tls = try TLSSettings(fields.take("tls_config"))
    if let value = fields.take("query_class"), !(try value.string()).isEmpty {
      queryClass = try value.string()
      guard DNSRecordClass(named: queryClass) != nil else {
        throw value.problem("\(queryClass) is no class of DNS records")
      }
    }
    if let value = fields.take("query_type"), !(try value.string()).isEmpty {
      queryType = try value.string()
      guard DNSRecordType(named: queryType) != nil else {
        throw value.problem("\(queryType) is no type of DNS records")
      }
    }
    if let value = fields.take("recursion_desired") { wantsRecursion = try value.bool() }
    if let codes = try fields.take("valid_rcodes")?.list(), !codes.isEmpty {
      validResponseCodes = []
      for code in codes { validResponseCodes.append(try code.string()) }
    }
    answer = try RecordRules(fields.take("validate_answer_rrs"))
    authority = try RecordRules(fields.take("validate_authority_rrs"))
    additional = try RecordRules(fields.take("validate_additional_rrs"))
    try fields.finish()
  }
}

extension DNSSettings.RecordRules {
  /// Reads `validate_answer_rrs` and its like.
  fileprivate init(_ value: ConfigurationValue?) throws(ConfigurationProblem) {
    self.init()
    guard let value else { return }
    var fields = try value.fields()
    failIfAny = try Pattern.list(fields.take("fail_if_matches_regexp"))
    failIfAll = try Pattern.list(fields.take("fail_if_all_match_regexp"))
    failIfNot = try Pattern.list(fields.take("fail_if_not_matches_regexp"))
    failIfNone = try Pattern.list(fields.take("fail_if_none_matches_regexp"))
    try fields.finish()
  }
}
