import Testing

@testable import KubeClient

/// The rules that need no server.
@Suite struct ForwardRulesTests {
  @Test(arguments: [
    // containerd, since 2020 and as of 2026.
    (
      #"error forwarding port 81 to pod 5f, uid : failed to execute portforward in network namespace "/var/run/netns/cni-1": failed to connect to localhost:81 inside namespace "5f", IPv4: dial tcp4 127.0.0.1:81: connect: connection refused IPv6 dial tcp6 [::1]:81: connect: connection refused"#,
      PortForwardProblem.Kind.refused
    ),
    (
      #"failed to execute portforward in network namespace "/var/run/netns/cni-1": dial tcp 10.244.0.7:81: connect: connection refused"#,
      .refused
    ),
    (
      #"failed to execute portforward in network namespace "/var/run/netns/cni-1": dial tcp 10.244.0.7:81: i/o timeout"#,
      .timedOut
    ),
    (
      #"failed to execute portforward in network namespace "/var/run/netns/cni-1": failed to open netns "/var/run/netns/cni-1": no such file or directory"#,
      .notRunning
    ),
    (#"network namespace for sandbox "5f" is closed"#, .notRunning),
    (#"failed to find sandbox "5f" in store: not found"#, .notRunning),
    (
      #"failed to execute portforward for "5f" port 81: read tcp4 127.0.0.1:4->127.0.0.1:81: read: connection reset by peer"#,
      .reset
    ),
    // CRI-O.
    (
      #"port forward into network namespace "/var/run/netns/x": failed to connect to localhost:81 inside namespace 5f: dial tcp [::1]:81: connect: connection refused"#,
      .refused
    ),
    (
      #"port forward into network namespace "/var/run/netns/x": failed to Statfs "/var/run/netns/x": no such file or directory"#,
      .notRunning
    ),
    // socat, as with Docker.
    (
      "2026/11/22 19:08:26 socat[4711] E connect(5, AF=2 127.0.0.1:81, 16): Connection refused",
      .refused
    ),
    ("unable to do port forwarding: socat not found", .other),
  ])
  func runtimesMean(_ text: String, _ kind: PortForwardProblem.Kind) {
    #expect(PortForwardProblem(said: text).kind == kind)
  }

  @Test func longWordsAreCut() {
    #expect(PortForwardProblem(said: String(repeating: "x", count: 4000)).text.count == 300)
  }

  @Test(arguments: [
    ("", "/"), ("/", "/"), ("healthz", "/healthz"),
    ("/healthz?full=1&x=/a?b", "/healthz?full=1&x=/a?b"),
    ("/a b/ü", "/a%20b/%C3%BC"), ("/a%2Fb%zz", "/a%2Fb%25zz"), ("/a#b", "/a%23b"),
    ("/a/./b/../c", "/a/c"), ("/../../../secrets/x", "/secrets/x"), ("/a/%2e%2E/b", "/b"),
    ("/a/..", "/"), ("/a/b/.", "/a/b/"), ("//a", "//a"), ("/a/", "/a/"),
    ("/a\r\nHost: x", "/a%0D%0AHost:%20x"), ("/a?b c", "/a?b%20c"), ("?x=1", "/?x=1"),
  ])
  func pathsAreMadeFit(_ given: String, _ target: String) {
    #expect(ApplicationPath(given).target == target)
  }

  @Test(arguments: [
    (false, "80", "/", "/api/v1/namespaces/shop/services/web:80/proxy/"),
    (true, "https", "/a?b=1", "/api/v1/namespaces/shop/services/https:web:https/proxy/a?b=1"),
    (false, "a/b", "/", "/api/v1/namespaces/shop/services/web:a%2Fb/proxy/"),
  ])
  func proxiesAreAskedAt(_ isTLS: Bool, _ port: String, _ path: String, _ target: String) {
    #expect(
      APIRequest.serviceProxy(
        service: "web", namespace: "shop", isTLS: isTLS, port: port, path: path
      ).target == target)
  }

  @Test(arguments: [
    (503, #"no endpoints available for service "shop""#, ServiceProxyProblem.Kind.noEndpoints),
    (503, #"no endpoints available for service "shop:80""#, .noEndpoints),
    (503, #"no endpoints available for service "https:shop:443""#, .noEndpoints),
    (503, #"no service port "web" found for service "shop""#, .noPort),
    (404, #"services "shop" not found"#, .noService),
    (404, #"endpoints "shop" not found"#, .noService),
    (400, #"invalid service request "a:b:c:d""#, .other),
    (503, Self.reach + "dial tcp 10.244.0.70:80: connect: connection refused", .refused),
    (503, Self.reach + "dial tcp 10.244.0.70:80: i/o timeout", .timedOut),
    (503, Self.reach + "context deadline exceeded", .timedOut),
    (503, Self.reach + "net/http: TLS handshake timeout", .timedOut),
    (503, Self.reach + "dial tcp 10.244.0.70:80: connect: no route to host", .unroutable),
    (
      503,
      Self.reach
        + "proxy error from 127.0.0.1:6443 while dialing 10.42.1.7:80, code 502: 502 Bad Gateway",
      .unroutable
    ),
    (503, Self.reach + "EOF", .closed),
    (
      503, Self.reach + "read tcp 10.0.0.1:1->10.244.0.70:80: read: connection reset by peer",
      .closed
    ),
    (
      503,
      Self.reach
        + #"net/http: HTTP/1.x transport connection broken: malformed HTTP response "SSH-2.0-x""#,
      .notHTTP
    ),
    (503, Self.reach + "tls: first record does not look like a TLS handshake", .notTLS),
    (503, Self.reach + "http: server gave HTTP response to HTTPS client", .notTLS),
    (503, Self.reach + "remote error: tls: alert(112)", .other),
  ])
  func proxiesMean(_ code: Int, _ message: String, _ kind: ServiceProxyProblem.Kind) {
    #expect(ServiceProxyProblem(message: message, code: code, service: "shop")?.kind == kind)
  }

  @Test(arguments: [
    (503, #"no endpoints available for service "other""#),
    (503, #"no endpoints available for service "shop2""#), (503, "down for maintenance"),
    (200, #"services "shop" not found"#), (404, #"orders "shop" not found"#),
    (500, "error trying to reach service: EOF"),
  ])
  func applicationsMeanThemselves(_ code: Int, _ message: String) {
    #expect(ServiceProxyProblem(message: message, code: code, service: "shop") == nil)
  }

  private static let reach = "error trying to reach service: "
}
