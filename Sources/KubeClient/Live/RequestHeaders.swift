import NIOHTTP1

/// The headers of a request.
enum RequestHeaders {
  static func make(
    _ request: APIRequest, connection: ClusterConnection, credentials: Credentials,
    userAgent: String
  ) -> HTTPHeaders {
    var headers = HTTPHeaders()
    // The certificate may be for another name than the address; the server is asked by its own.
    if connection.tlsServerName != nil {
      headers.add(name: "Host", value: connection.server.authority)
    }
    headers.add(name: "Accept", value: request.accept)
    headers.add(name: "User-Agent", value: userAgent)
    if let value = credentials.authorization { headers.add(name: "Authorization", value: value) }
    guard let person = connection.impersonation else { return headers }
    headers.add(name: "Impersonate-User", value: person.user)
    if let uid = person.uid { headers.add(name: "Impersonate-Uid", value: uid) }
    for group in person.groups { headers.add(name: "Impersonate-Group", value: group) }
    for (key, values) in person.extra.sorted(by: { $0.key < $1.key }) {
      let name = "Impersonate-Extra-\(PercentEncoding.encodeHeaderKey(key))"
      for value in values { headers.add(name: name, value: value) }
    }
    return headers
  }
}
