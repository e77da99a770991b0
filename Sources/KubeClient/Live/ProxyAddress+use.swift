extension ProxyAddress {
  /// The proxy, where kdoctor can speak to it.
  func usable() throws(ConnectionProblem) -> Self {
    guard scheme == .http else {
      throw ConnectionProblem(
        place: "proxy \(host):\(port)", problem: "kdoctor cannot speak TLS to a proxy",
        advice: "use an http:// address of the proxy in proxy-url")
    }
    return self
  }
}
