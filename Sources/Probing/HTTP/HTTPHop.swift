import NIOHTTP1

/// One request of a probe: the first, or one that a redirect led to.
struct HTTPHop: Sendable {
  var address: HTTPAddress
  /// Where the host is, once it was looked up; nil where only the far end knows.
  var hostAddress: HostAddress?
  /// The value of the header `Host`.
  var hostHeader: String
  /// Whether the host is still the first one, which alone gets the credentials.
  var isFirstHost = true
  /// Whether the port is the first one, too: such a server is held to the module's server name.
  var isFirstServer = true
  var method: String
  var sendsBody: Bool
  /// How many redirects led here.
  var redirects = 0

  /// What a response leads to.
  enum Next {
    /// Nothing: it is the answer.
    case none
    case hop(HTTPHop)
    case failure(ProbeFailure)
  }

  /// Follows a redirect, as Go's client does.
  ///
  /// A server that is sought by another name is looked up anew.
  func next(status: Int, location: String?) -> Next {
    guard let location, !location.isEmpty, [301, 302, 303, 307, 308].contains(status) else {
      return .none
    }
    guard let target = HTTPAddress(location, relativeTo: address) else {
      return .failure(.badRedirect(location))
    }
    var hop = self
    hop.address = target
    hop.redirects += 1
    if status < 307, method != "GET", method != "HEAD" { hop.method = "GET" }
    if status < 307 { hop.sendsBody = false }
    if target.host != address.host || target.port != address.port || target.isTLS != address.isTLS {
      hop.hostHeader = target.authority
      hop.isFirstServer = false
      if target.host != address.host {
        hop.isFirstHost = false
        hop.hostAddress = nil
      }
    }
    return .hop(hop)
  }
}
