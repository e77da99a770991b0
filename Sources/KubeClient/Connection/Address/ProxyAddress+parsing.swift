import Foundation

extension ProxyAddress {
  /// Reads `proxy-url`, or a variable of the environment.
  ///
  /// - Parameter schemeRequired: Whether `host:port` alone is refused, as kubectl does in a file.
  init(parsing text: String, schemeRequired: Bool) throws(URLParts.Fault) {
    let parts = try URLParts(text)
    guard parts.scheme != nil || !schemeRequired else {
      throw URLParts.Fault(problem: "has no scheme", advice: "Write http:// or https:// before it")
    }
    if let name = parts.scheme, name.hasPrefix("socks") {
      throw URLParts.Fault(
        problem: "is a SOCKS proxy, which kdoctor does not support",
        advice: "Use an http proxy, or a tunnel (ssh -L) and --server with --kubeconfig")
    }
    guard let scheme = ServerAddress.Scheme(rawValue: parts.scheme ?? "http") else {
      throw URLParts.Fault(
        problem: "has the scheme \((parts.scheme ?? "").quoted)",
        advice: "Write http:// or https://")
    }
    self.init(scheme: scheme, host: parts.host, port: parts.port ?? scheme.defaultPort)
    if let account = parts.account {
      let halves = account.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let user = halves[0].removingPercentEncoding,
        let password = halves.count > 1 ? halves[1].removingPercentEncoding : ""
      else { throw URLParts.Fault(problem: "has a % in its account that encodes nothing") }
      authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    }
  }
}
