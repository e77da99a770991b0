extension ServerAddress {
  /// Reads what a kubeconfig or `--server` says.
  ///
  /// - Parameter text: A URL, with a path where the server stands behind one; or `host:port`, which
  ///   kubectl takes for http.
  init(parsing text: String) throws(URLParts.Fault) {
    let parts = try URLParts(text)
    guard parts.account == nil else {
      throw URLParts.Fault(
        problem: "carries a user name or a password",
        advice: "Remove what stands before the @ and put it into the user's entry")
    }
    if parts.scheme == nil, !parts.path.isEmpty {
      throw URLParts.Fault(
        problem: "is neither a URL nor host:port", advice: "Write https:// before it")
    }
    guard let scheme = Scheme(rawValue: parts.scheme ?? "http") else {
      throw URLParts.Fault(
        problem: "has the scheme \((parts.scheme ?? "").quoted)", advice: "Write https://")
    }
    self.init(
      scheme: scheme, host: parts.host, port: parts.port ?? scheme.defaultPort,
      pathPrefix: parts.path)
  }
}

extension ServerAddress.Scheme {
  /// The port that a URL without one means.
  var defaultPort: Int {
    switch self {
    case .http: 80
    case .https: 443
    }
  }
}
