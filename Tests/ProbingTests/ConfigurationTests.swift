import Testing

@testable import Probing

@Suite("A configuration file of the exporter")
struct ConfigurationTests {
  private static func module(_ lines: String) throws -> ProbeModule {
    let indented = lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "    " + $0 }.joined(separator: "\n")
    let file = try ProbeConfiguration(text: "modules:\n  m:\n\(indented)\n", file: "f.yml")
    return try #require(try file.module("m"))
  }

  @Test(
    "Is refused with file, line and key of the mistake",
    arguments: [
      (
        "modules:\n  m:\n    prober: http\n    htp: {}",
        "f.yml:4: modules.m.htp: there is no such key"
      ),
      ("moduls: {}", "f.yml:1: moduls: there is no such key"),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      valid_status: [200]",
        "f.yml:5: modules.m.http.valid_status: there is no such key"
      ),
      ("modules:\n  m:\n    prober: htpp", "f.yml:3: modules.m.prober: there is no prober htpp"),
      ("modules:\n  m:\n    timeout: 5s", "f.yml:3: modules.m: prober must be set"),
      (
        "modules:\n  m:\n    prober: tcp\n    timeout: 5",
        "f.yml:4: modules.m.timeout: must be a duration such as 5s or 1m30s"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      fail_if_ssl: maybe",
        "f.yml:5: modules.m.http.fail_if_ssl: must be true or false"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      valid_status_codes:\n        - 200\n        - \"2x\"",
        "f.yml:7: modules.m.http.valid_status_codes[1]: must be a whole number"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      valid_status_codes: 200",
        "f.yml:5: modules.m.http.valid_status_codes: must be a list"
      ),
      (
        "modules:\n  m:\n    prober: tcp\n    tcp:\n      query_response:\n        - expect: \"a**\"",
        "f.yml:6: modules.m.tcp.query_response[0].expect: a** is no regular expression:"
          + " invalid nested repetition operator"
      ),
      (
        "modules:\n  m:\n    prober: tcp\n    tcp:\n      query_response:\n        - excpect: a",
        "f.yml:6: modules.m.tcp.query_response[0].excpect: there is no such key"
      ),
      (
        "modules:\n  m:\n    prober: tcp\n    tcp:\n      tls_config:\n        min_version: TLS1.2",
        "f.yml:6: modules.m.tcp.tls_config.min_version: TLS1.2 must be one of TLS10, TLS11, TLS12, TLS13"
      ),
      (
        "modules:\n  m:\n    prober: tcp\n    tcp:\n      tls_config:\n        cert_file: a",
        "f.yml:6: modules.m.tcp.tls_config: a certificate and its key must be given together"
      ),
      (
        "modules:\n  m:\n    prober: icmp\n    icmp:\n      ttl: 256",
        "f.yml:5: modules.m.icmp.ttl: must be 0 to 255"
      ),
      (
        "modules:\n  m:\n    prober: dns\n    dns:\n      query_name: a\n      query_type: NOT_A_VALID_TYPE",
        "f.yml:6: modules.m.dns.query_type: NOT_A_VALID_TYPE is no type of DNS records"
      ),
      (
        "modules:\n  m:\n    prober: dns\n    dns:\n      query_name: a\n      query_class: X",
        "f.yml:6: modules.m.dns.query_class: X is no class of DNS records"
      ),
      (
        "modules:\n  m:\n    prober: dns\n    dns:\n      query_type: A",
        "f.yml:5: modules.m.dns: query_name must be set"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      fail_if_header_matches:\n        - header: A",
        "f.yml:6: modules.m.http.fail_if_header_matches[0]: regexp must be set"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      compression: gzip\n      headers:\n"
          + "        Accept-Encoding: deflate, gzip;q=0",
        "f.yml:7: modules.m.http.headers.Accept-Encoding: does not accept compression: gzip"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      bearer_token: a\n      basic_auth: {}",
        "f.yml:5: modules.m.http.bearer_token: at most one of basic_auth, authorization,"
          + " bearer_token and bearer_token_file can be set"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      body: a\n      body_file: b",
        "f.yml:6: modules.m.http.body_file: body and body_file exclude each other"
      ),
      (
        "modules:\n  m:\n    prober: http\n    http:\n      preferred_ip_protocol: ipv4",
        "f.yml:5: modules.m.http.preferred_ip_protocol: must be ip4 or ip6"
      ),
      (
        "modules:\n  m:\n    prober: http\n  m:\n    prober: tcp",
        "f.yml:2: the key m stands twice in one mapping"
      ),
      ("modules: [", "f.yml:2: did not find expected node content"),
      ("- a", "f.yml:1: must be a mapping"),
    ])
  func refused(text: String, problem: String) {
    let error = #expect(throws: ConfigurationProblem.self) {
      try ProbeConfiguration(text: text, file: "f.yml")
    }
    #expect(error?.description == problem)
  }

  @Test(
    "May hold modules that kdoctor cannot run; only those are refused",
    arguments: [
      (
        "prober: grpc\ngrpc:\n  tls: true",
        "f.yml:3: modules.m.prober: kdoctor does not have this prober"
      ),
      (
        "prober: http\nhttp:\n  oauth2: {client_id: a}",
        "f.yml:5: modules.m.http.oauth2: kdoctor does not support this"
      ),
      (
        "prober: http\nhttp:\n  compression: br",
        "f.yml:5: modules.m.http.compression: kdoctor cannot unpack br"
      ),
      (
        "prober: http\nhttp:\n  proxy_url: socks5://u:secret@p",
        "f.yml:5: modules.m.http.proxy_url: kdoctor supports only http:// proxies"
      ),
    ])
  func unsupported(lines: String, problem: String) throws {
    let indented = lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let file = try ProbeConfiguration(
      text: "modules:\n  m:\n\(indented)\n  other:\n    prober: tcp\n", file: "f.yml")
    #expect(file.names == ["m", "other"])
    #expect(try file.module("other")?.settings == .tcp(TCPSettings()))
    let error = #expect(throws: ConfigurationProblem.self) { try file.module("m") }
    #expect(error?.description == problem)
    #expect(error?.isUnsupported == true)
  }

  @Test("Is read with all keys of http")
  func http() throws {
    let module = try Self.module(
      #"""
      prober: http
      timeout: 1m30.5s
      http:
        valid_status_codes: [200, 404]
        valid_http_versions: [HTTP/1.1]
        preferred_ip_protocol: ip4
        ip_protocol_fallback: false
        skip_resolve_phase_with_proxy: true
        no_follow_redirects: true
        fail_if_ssl: yes
        fail_if_not_ssl: false
        method: POST
        headers: {Host: shop, X-Number: 5}
        fail_if_body_matches_regexp: [a]
        fail_if_body_not_matches_regexp: [b]
        fail_if_header_matches: [{header: A, regexp: a, allow_missing: true}]
        fail_if_header_not_matches: [{header: B, regexp: b}]
        body: '{}'
        basic_auth: {username: u, password_file: p}
        proxy_url: http://me:pw@proxy:3128
        tls_config: {ca_file: ca, server_name: s, insecure_skip_verify: true, min_version: TLS11}
        follow_redirects: true
        enable_http2: false
        compression: gzip
        body_size_limit: 2MB
      """#)
    #expect(module.timeout == .milliseconds(90_500))
    var wanted = HTTPSettings()
    wanted.validStatusCodes = [200, 404]
    wanted.validHTTPVersions = ["HTTP/1.1"]
    wanted.addresses = AddressPreference(preferred: .ip4, allowsOther: false)
    wanted.followsRedirects = false
    wanted.failsIfTLS = true
    wanted.method = "POST"
    wanted.headers = [
      .init(name: "Host", value: .text("shop")), .init(name: "X-Number", value: .text("5")),
    ]
    wanted.failIfBodyMatches = [try Pattern("a")]
    wanted.failIfBodyNotMatches = [try Pattern("b")]
    wanted.failIfHeaderMatches = [
      .init(name: "A", pattern: try Pattern("a"), allowsMissing: true)
    ]
    wanted.failIfHeaderNotMatches = [.init(name: "B", pattern: try Pattern("b"))]
    wanted.body = .text("{}")
    wanted.credentials = .basic(user: .text("u"), password: .file("p"))
    wanted.proxy = .init(
      host: "proxy", port: 3128, authorization: .text("Basic bWU6cHc="), skipsResolving: true)
    wanted.tls = TLSSettings(
      authorities: .file("ca"), serverName: "s", acceptsAnyCertificate: true,
      minimumVersion: .tls11)
    wanted.allowsHTTP2 = false
    wanted.compression = .gzip
    wanted.bodySizeLimit = 2 << 20
    #expect(module.settings == .http(wanted))
  }

  @Test("Is read with all keys of tcp, dns and icmp")
  func others() throws {
    let tcp = try Self.module(
      #"""
      prober: tcp
      tcp:
        source_ip_address: 127.0.0.1
        tls: true
        query_response:
          - send: !!binary AAAACATSFi8=
          - expect_bytes: S
          - starttls: true
          - expect: "^(.*)$"
            send: "hi ${1}"
            labels: [{name: n, value: "${1}"}]
      """#)
    #expect(
      tcp.settings
        == .tcp(
          TCPSettings(
            sourceAddress: "127.0.0.1",
            dialogue: [
              QueryResponse(send: [0, 0, 0, 8, 4, 0xD2, 0x16, 0x2F]),
              QueryResponse(expectBytes: [0x53]), QueryResponse(startsTLS: true),
              QueryResponse(
                expect: try Pattern("^(.*)$"), labels: [.init(name: "n", value: "${1}")],
                send: Array("hi ${1}".utf8)),
            ], isTLS: true)))
    let dns = try Self.module(
      #"""
      prober: dns
      dns:
        transport_protocol: tcp
        dns_over_tls: true
        query_name: a.b
        query_type: SOA
        query_class: CH
        recursion_desired: false
        valid_rcodes: [NOERROR, NXDOMAIN]
        validate_answer_rrs:
          fail_if_matches_regexp: [a]
          fail_if_all_match_regexp: [b]
          fail_if_not_matches_regexp: [c]
          fail_if_none_matches_regexp: [d]
        validate_authority_rrs: {}
        validate_additional_rrs:
      """#)
    #expect(
      dns.settings
        == .dns(
          DNSSettings(
            transport: .tcp, isTLS: true, queryName: "a.b", queryType: "SOA", queryClass: "CH",
            wantsRecursion: false, validResponseCodes: ["NOERROR", "NXDOMAIN"],
            answer: .init(
              failIfAny: [try Pattern("a")], failIfAll: [try Pattern("b")],
              failIfNot: [try Pattern("c")], failIfNone: [try Pattern("d")]))))
    let icmp = try Self.module(
      "prober: icmp\nicmp: {payload_size: 10, dont_fragment: true, ttl: 5}")
    #expect(
      icmp.settings
        == .icmp(ICMPSettings(payloadSize: 10, forbidsFragments: true, hopLimit: 5)))
  }

  @Test("Shares mappings by anchors")
  func anchors() throws {
    let file = try ProbeConfiguration(
      text: """
        modules:
          a: &a
            prober: tcp
            timeout: 5s
          b:
            <<: *a
            timeout: 7s
        """, file: "f.yml")
    #expect(try file.module("b")?.timeout == .seconds(7))
    #expect(try file.module("b")?.settings == .tcp(TCPSettings()))
  }

  @Test("Comes with kdoctor for everyday use")
  func builtIn() throws {
    let file = try ProbeConfiguration.builtIn.get()
    for name in file.names { #expect(try file.module(name) != nil) }
    #expect(file.names.contains("http_2xx") && file.names.contains("tls_connect"))
  }

  @Test("Never shows a secret")
  func secrets() throws {
    let module = try Self.module(
      "prober: http\nhttp: {bearer_token: s3cret, headers: {X-Key: s3cret}}")
    var text = ""
    dump(module, to: &text)
    #expect(!text.contains("s3cret") && !"\(module)".contains("s3cret"))
  }
}
