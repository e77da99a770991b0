/// Good inputs of probes.
enum ProbeSamples {
  /// One module for each prober, with all sorts of keys.
  static let configuration = """
    modules:
      http:
        prober: http
        timeout: 1m30s
        http:
          valid_http_versions: ["HTTP/1.1", "HTTP/2.0"]
          valid_status_codes: [200, 204]
          method: POST
          headers:
            Host: a.example
            Accept-Language: en-US
          body: '{"a": 1}'
          body_size_limit: 10MB
          compression: gzip
          follow_redirects: false
          fail_if_ssl: false
          fail_if_not_ssl: true
          fail_if_body_matches_regexp: ["Could not connect to [a-z]+", "(?i)x{2,5}"]
          fail_if_header_not_matches:
            - header: Access-Control-Allow-Origin
              regexp: '(\\*|example\\.com)'
              allow_missing: true
          tls_config:
            insecure_skip_verify: false
            server_name: b.example
            min_version: TLS12
          basic_auth:
            username: u
            password: p
          proxy_url: "http://127.0.0.1:3128"
          preferred_ip_protocol: ip4
          ip_protocol_fallback: false
      tcp:
        prober: tcp
        timeout: 5s
        tcp:
          source_ip_address: 127.0.0.1
          query_response:
            - expect: "^220 ([^ ]+) ESMTP (.+)$"
            - send: "EHLO ${1}\\r"
            - expect: "^250-STARTTLS"
              labels:
                - name: server
                  value: "${2}"
            - starttls: true
          tls: true
      dns:
        prober: dns
        dns:
          transport_protocol: udp
          dns_over_tls: false
          query_name: a.example
          query_type: SOA
          query_class: IN
          recursion_desired: true
          valid_rcodes: [NOERROR]
          validate_answer_rrs:
            fail_if_matches_regexp: [".*127.0.0.1"]
            fail_if_none_matches_regexp: ["a.*", "b+?"]
      icmp:
        prober: icmp
        icmp:
          payload_size: 64
          dont_fragment: true
          ttl: 20

    """

  /// A regular expression on the first line, and what to look in on the others.
  static let patterns = [
    "^220 ([^ ]+) ESMTP (.+)$\n220 mail.example ESMTP ready\n",
    "(?i)x{2,5}(?P<name>[[:alpha:]]\\d+|\\pL)*?\naXXXb12é\n", "(a|b)*c|\\bword\\b\nabababab word\n",
    "(?ms:^.*$)\\z|\\x{1F600}|\\Qa.b\\E\nline\nline\n", "[^\\w\\s-]+|[\\]a-z&&^]\n--!]\n",
  ]

  /// A message of a DNS server with every kind of record that is understood.
  static let dnsMessage: [UInt8] = {
    var records: [UInt8] = []
    for (type, data) in dnsRecords {
      let head: [UInt8] = [0xC0, 0x0C, 0, type, 0, 1, 0, 0, 0, 9, 0, UInt8(data.count)]
      records += head + data
    }
    let count = UInt8(dnsRecords.count)
    let head: [UInt8] = [0, 1, 0x84, 0, 0, 1, 0, count, 0, count, 0, count]
    let question: [UInt8] = [1, 97, 0, 0, 1, 0, 1]
    return head + question + records + records + records
  }()

  private static let dnsName: [UInt8] = [1, 98, 0xC0, 0x0C]

  private static func repeated(_ byte: UInt8, _ count: Int) -> [UInt8] {
    Array(repeating: byte, count: count)
  }

  /// Types of records, each with data.
  private static let dnsRecords: [(UInt8, [UInt8])] = [
    (1, [192, 0, 2, 1]), (2, dnsName), (6, dnsName + [0] + repeated(7, 20)), (13, [1, 97, 0]),
    (15, [0, 10] + dnsName), (16, [2, 34, 92, 0, 1, 200]), (17, dnsName + dnsName),
    (28, repeated(0, 10) + [255, 255, 192, 0, 2, 1]), (33, [0, 1, 0, 2, 0, 3] + dnsName),
    (35, [0, 1, 0, 2, 1, 85, 1, 120, 1, 33, 0]), (43, [0, 1, 2, 3, 4, 5]),
    (46, repeated(1, 18) + [0, 9, 8, 7]), (47, [0, 0, 6, 64, 1, 0, 0, 0, 3, 1, 1, 64]),
    (48, [1, 1, 3, 13, 1, 2]), (50, [1, 0, 0, 9, 2, 7, 7, 3, 1, 2, 3, 0, 1, 64]),
    (51, [1, 0, 0, 0, 0]), (52, [3, 1, 1, 7]),
    (64, [0, 1, 0, 0, 1, 0, 3, 2, 104, 50, 0, 4, 0, 4, 1, 2, 3, 4]),
    (65, [0, 0, 0, 0, 0, 0, 2, 0, 1, 0, 3, 0, 2, 1, 187]), (200, [1, 2, 3]),
  ]
}
