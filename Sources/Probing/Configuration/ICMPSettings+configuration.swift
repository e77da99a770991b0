extension ICMPSettings {
  /// Reads the section `icmp`.
  init(_ value: ConfigurationValue?) throws(ConfigurationProblem) {
    self.init()
    guard let value else { return }
    var fields = try value.fields()
    addresses = try AddressPreference(&fields)
    sourceAddress = try AddressPreference.source(&fields)
    if let value = fields.take("payload_size") {
      payloadSize = try value.int()
      guard (0...65_507).contains(payloadSize) else { throw value.problem("must be 0 to 65507") }
    }
    if let value = fields.take("dont_fragment") { forbidsFragments = try value.bool() }
    if let value = fields.take("ttl") {
      hopLimit = try value.int()
      guard (0...255).contains(hopLimit) else { throw value.problem("must be 0 to 255") }
    }
    try fields.finish()
  }
}
