import Foundation

extension HTTPSettings.Proxy {
  /// Takes `proxy_url` and what belongs to it.
  init?(_ fields: inout ConfigurationFields) throws(ConfigurationProblem) {
    let skipsResolving = try fields.take("skip_resolve_phase_with_proxy")?.bool() ?? false
    var headers: [HTTPSettings.Header] = []
    if var entries = try fields.take("proxy_connect_header")?.fields() {
      for (name, value) in entries.takeAll() {
        for text in try value.list() {
          headers.append(HTTPSettings.Header(name: name, value: .text(try text.string())))
        }
      }
    }
    if let value = fields.take("proxy_from_environment"), try value.bool() {
      throw value.unsupported()
    }
    if let value = fields.take("no_proxy"), !(try value.string()).isEmpty {
      throw value.unsupported()
    }
    guard let value = fields.take("proxy_url"), !(try value.string()).isEmpty else { return nil }
    // The address may hold a password, so it is not repeated.
    guard let url = URLComponents(string: try value.string()), let host = url.host, !host.isEmpty,
      let scheme = url.scheme?.lowercased()
    else { throw value.problem("must be a URL such as http://proxy:3128") }
    guard scheme == "http" else { throw value.unsupported("kdoctor supports only http:// proxies") }
    var authorization: SecretSource?
    if let user = url.user {
      let account = Data("\(user):\(url.password ?? "")".utf8).base64EncodedString()
      authorization = .text("Basic \(account)")
    }
    self.init(
      host: host.trimmingCharacters(in: ["[", "]"]), port: url.port ?? 80,
      authorization: authorization, connectHeaders: headers, skipsResolving: skipsResolving)
  }
}
