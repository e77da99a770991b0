extension QueryResponse {
  /// Reads an entry of `query_response`.
  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    self.init()
    var fields = try value.fields()
    expect = try fields.take("expect")?.pattern()
    if let value = fields.take("expect_bytes") {
      let bytes = try value.bytes()
      expectBytes = bytes.isEmpty ? nil : bytes
      if expect != nil, expectBytes != nil {
        throw value.problem("expect and expect_bytes exclude each other")
      }
    }
    for entry in try fields.take("labels")?.list() ?? [] {
      var label = try entry.fields()
      let name = try label.take("name")?.string() ?? ""
      labels.append(Label(name: name, value: try label.take("value")?.string() ?? ""))
      try label.finish()
      guard !name.isEmpty else { throw entry.problem("name must be set") }
    }
    send = try fields.take("send")?.bytes() ?? []
    if let value = fields.take("starttls") { startsTLS = try value.bool() }
    try fields.finish()
  }
}
