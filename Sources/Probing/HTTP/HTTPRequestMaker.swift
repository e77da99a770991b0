import Foundation
import NIOHTTP1

/// Makes the requests of a probe.
struct HTTPRequestMaker {
  var userAgent: String
  private let settings: HTTPSettings
  private let headers: [(name: String, value: String)]
  private let authorization: String?
  private let proxyAuthorization: String?
  /// What to send, where a request has a body.
  let body: [UInt8]

  /// Reads what the module names.
  ///
  /// - Throws: where a file cannot be read.
  init(_ settings: HTTPSettings, userAgent: String) throws(ProbeFailure) {
    self.settings = settings
    self.userAgent = userAgent
    headers = try Self.read(settings.headers)
    if let value = settings.proxy?.authorization {
      proxyAuthorization = try FileText.value(value)
    } else {
      proxyAuthorization = nil
    }
    switch settings.body {
    case .text(let text): body = Array(text.utf8)
    case .file(let path): body = try FileText.bytes(path)
    case nil: body = []
    }
    switch settings.credentials {
    case .basic(let user, let password):
      let account = "\(try FileText.value(user)):\(try FileText.value(password))"
      authorization = "Basic " + Data(account.utf8).base64EncodedString()
    case .authorization(let scheme, let credentials):
      let value = try FileText.value(credentials)
      // Without a value nothing is sent.
      authorization = value.isEmpty ? nil : "\(scheme) \(value)"
    case nil: authorization = nil
    }
  }

  /// Reads the values of headers.
  static func read(
    _ headers: [HTTPSettings.Header]
  ) throws(ProbeFailure) -> [(name: String, value: String)] {
    var read: [(name: String, value: String)] = []
    for header in headers { read.append((header.name, try FileText.value(header.value))) }
    return read
  }

  /// The name that the module calls the server by; nil for the target's.
  var host: String? { headers.last { $0.name.lowercased() == "host" }?.value }

  /// The head of a request.
  ///
  /// - Parameter uri: what is asked for, as it stands in the first line.
  func head(_ hop: HTTPHop, uri: String, cookies: String?) -> HTTPRequestHead {
    var fields = HTTPHeaders([("Host", hop.hostHeader)])
    fields.add(name: "User-Agent", value: userAgent)
    for (name, value) in headers where name.lowercased() != "host" {
      // Who asks is nobody else's business.
      if !hop.isFirstHost, ["authorization", "cookie"].contains(name.lowercased()) { continue }
      if name.lowercased() == "user-agent" {
        fields.replaceOrAdd(name: name, value: value)
      } else {
        fields.add(name: name, value: value)
      }
    }
    if !fields.contains(name: "Authorization") {
      let shown = hop.address.authorization ?? (hop.isFirstHost ? authorization : nil)
      if let shown { fields.add(name: "Authorization", value: shown) }
    }
    // A request that goes through a tunnel tells the proxy nothing.
    if let proxyAuthorization, !hop.address.isTLS {
      fields.replaceOrAdd(name: "Proxy-Authorization", value: proxyAuthorization)
    }
    if let cookies {
      let all = fields["cookie"] + [cookies]
      fields.replaceOrAdd(name: "Cookie", value: all.joined(separator: "; "))
    }
    let method = HTTPMethod(rawValue: hop.method)
    let length = hop.sendsBody ? body.count : 0
    if length > 0 || [.POST, .PUT, .PATCH].contains(method) {
      fields.replaceOrAdd(name: "Content-Length", value: String(length))
    }
    fields.replaceOrAdd(name: "Connection", value: "close")
    return HTTPRequestHead(version: .http1_1, method: method, uri: uri, headers: fields)
  }
}
