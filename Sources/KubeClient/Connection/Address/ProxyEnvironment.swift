/// The proxy that the environment asks for: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in capital or
/// small letters, as Go programs and so kubectl honour them.
struct ProxyEnvironment {
  private let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  /// The proxy for a server; nil where it is asked directly.
  func proxy(for server: ServerAddress) throws(ConnectionProblem) -> ProxyAddress? {
    let names =
      switch server.scheme {
      case .https: ["HTTPS_PROXY", "https_proxy"]
      case .http: ["HTTP_PROXY", "http_proxy"]
      }
    guard let name = names.first(where: { !(variables[$0] ?? "").isEmpty }),
      let text = variables[name], !NoProxyRules(noProxy).exempt(server)
    else { return nil }
    do {
      return try ProxyAddress(parsing: text, schemeRequired: false)
    } catch {
      throw ConnectionProblem(
        place: "environment variable \(name)", problem: "the proxy's URL \(error.problem)",
        advice: error.advice ?? "Correct or unset it, or name the server in NO_PROXY")
    }
  }

  private var noProxy: String {
    ["NO_PROXY", "no_proxy"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
  }
}
