extension AddressPreference {
  /// Takes `preferred_ip_protocol` and `ip_protocol_fallback`.
  init(_ fields: inout ConfigurationFields) throws(ConfigurationProblem) {
    self.init()
    if let value = fields.take("preferred_ip_protocol") {
      switch try value.string() {
      case "", "ip6": preferred = .ip6
      case "ip4": preferred = .ip4
      default: throw value.problem("must be ip4 or ip6")
      }
    }
    if let value = fields.take("ip_protocol_fallback") { allowsOther = try value.bool() }
  }

  /// Takes `source_ip_address`.
  static func source(
    _ fields: inout ConfigurationFields
  ) throws(ConfigurationProblem) -> String? {
    guard let value = fields.take("source_ip_address") else { return nil }
    let text = try value.string()
    if text.isEmpty { return nil }
    guard HostAddress(text) != nil else { throw value.problem("\(text) is no IP address") }
    return text
  }
}
