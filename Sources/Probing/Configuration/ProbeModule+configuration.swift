extension ProbeModule {
  /// Reads an entry under `modules`.
  init(name: String, _ value: ConfigurationValue) throws(ConfigurationProblem) {
    var fields = try value.fields()
    let prober = fields.take("prober")
    let timeout = try fields.take("timeout")?.duration()
    // The sections of other probers are read as well, so that their mistakes are found.
    let http = try HTTPSettings(fields.take("http"))
    let tcp = try TCPSettings(fields.take("tcp"))
    let icmp = try ICMPSettings(fields.take("icmp"))
    let dns = try fields.take("dns").map { value throws(ConfigurationProblem) in
      try DNSSettings(value)
    }
    let others = ["grpc", "unix", "websocket"].compactMap { fields.take($0) }
    try fields.finish()
    for other in others { _ = try other.fields() }
    guard let prober else { throw value.problem("prober must be set") }
    let settings: ProbeSettings
    switch try prober.string() {
    case "http": settings = .http(http)
    case "tcp": settings = .tcp(tcp)
    case "icmp": settings = .icmp(icmp)
    case "dns":
      guard let dns else { throw value.problem("dns.query_name must be set") }
      settings = .dns(dns)
    case "grpc", "unix", "websocket": throw prober.unsupported("kdoctor does not have this prober")
    case let other: throw prober.problem("there is no prober \(other)")
    }
    self.init(
      name: name, settings: settings, timeout: timeout.flatMap { $0 > .zero ? $0 : nil })
  }
}
