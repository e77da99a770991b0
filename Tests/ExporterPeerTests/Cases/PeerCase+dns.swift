extension PeerCase {
  private static func asking(_ settings: String) -> String {
    "prober: dns\ndns: {transport_protocol: udp, \(settings)}"
  }

  /// Questions, answers, codes and rules.
  static let dns = [
    PeerCase("dns_a", "{dns}", true, asking("query_name: a.test, query_type: A")),
    PeerCase("dns_default_transport", "{dns}", true, "prober: dns\ndns: {query_name: a.test}"),
    PeerCase("dns_dot_at_end", "{dns}", true, asking("query_name: a.test., query_type: A")),
    PeerCase("dns_type_any", "{dns}", true, asking("query_name: a.test, query_type: ANY")),
    PeerCase(
      "dns_no_recursion", "{dns}", true, asking("query_name: a.test, recursion_desired: false")),
    PeerCase(
      "dns_server_name", "localhost:{dns.port}", true,
      asking("query_name: a.test, preferred_ip_protocol: ip4")),
    PeerCase("dns_unknown_server", "no-such-name.invalid:53", false, asking("query_name: a.test")),
    PeerCase(
      "dns_source_address", "{dns}", true,
      asking("query_name: a.test, source_ip_address: 127.0.0.1")),
    PeerCase("dns_nxdomain", "{dns}", false, asking("query_name: no.test, query_type: A")),
    PeerCase(
      "dns_nxdomain_wanted", "{dns}", true,
      asking("query_name: no.test, valid_rcodes: [NOERROR, NXDOMAIN]")),
    PeerCase(
      "dns_noerror_not_wanted", "{dns}", false,
      asking("query_name: a.test, valid_rcodes: [NXDOMAIN]")),
    PeerCase(
      "dns_unknown_code", "{dns}", false,
      asking("query_name: a.test, valid_rcodes: [NOERROR, NONSENSE]")),
    PeerCase("dns_servfail", "{dns}", false, asking("query_name: servfail.test")),
    PeerCase(
      "dns_refused_wanted", "{dns}", true,
      asking("query_name: refused.test, valid_rcodes: [REFUSED]")),
    PeerCase(
      "dns_notimp_wanted", "{dns}", true,
      asking("query_name: notimp.test, valid_rcodes: [NOTIMP]")),
    PeerCase(
      "dns_extended_code", "{dns}", true,
      asking("query_name: badvers.test, valid_rcodes: [BADSIG]")),
    PeerCase("dns_empty", "{dns}", true, asking("query_name: empty.test")),
    PeerCase("dns_truncated", "{dns}", true, asking("query_name: truncated.test")),
    PeerCase("dns_too_long", "{dns}", false, asking("query_name: long.test")),
    PeerCase("dns_edns", "{dns}", true, asking("query_name: edns.test")),
    PeerCase(
      "dns_other_id", "{dns}", false,
      "prober: dns\ntimeout: 500ms\ndns: {query_name: other-id.test}"),
    PeerCase("dns_late", "{dns}", true, asking("query_name: late.test")),
    PeerCase(
      "dns_silent", "{dns}", false, "prober: dns\ntimeout: 500ms\ndns: {query_name: silent.test}"),
    PeerCase("dns_closed", "{closed}", false, asking("query_name: a.test")),
    PeerCase("dns_garbage", "{dns}", false, asking("query_name: garbage.test")),
    PeerCase("dns_only_head", "{dns}", true, asking("query_name: head.test")),
    PeerCase("dns_half_head", "{dns}", false, asking("query_name: short.test")),
    PeerCase("dns_cut_record", "{dns}", false, asking("query_name: cut.test")),
    PeerCase("dns_missing_record", "{dns}", true, asking("query_name: missing.test")),
    PeerCase("dns_trailing_bytes", "{dns}", true, asking("query_name: trailing.test")),
    PeerCase("dns_pointer_loop", "{dns}", false, asking("query_name: loop.test")),
    PeerCase("dns_unknown_label", "{dns}", false, asking("query_name: label.test")),
    PeerCase("dns_record_too_long", "{dns}", false, asking("query_name: wide.test")),
    PeerCase("dns_record_too_short", "{dns}", false, asking("query_name: narrow.test")),
    PeerCase("dns_types_out_of_order", "{dns}", false, asking("query_name: badnsec.test")),
    PeerCase("dns_bad_name", "{dns}", false, asking("query_name: a..test")),
    PeerCase("dns_root", "{dns}", false, asking("query_name: ., query_type: NS")),
    PeerCase("dns_soa", "{dns}", true, asking("query_name: soa.test, query_type: SOA")),
    PeerCase("dns_soa_missing", "{dns}", true, asking("query_name: a.test, query_type: SOA")),
    PeerCase(
      "dns_soa_silent", "{dns}", false,
      "prober: dns\ntimeout: 500ms\ndns: {query_name: silent.test, query_type: SOA}"),
    PeerCase(
      "dns_class", "{dns}", true,
      asking("query_name: chaos.test, query_type: TXT, query_class: CH")),
    PeerCase(
      "dns_tcp", "{dns-tcp}", true,
      "prober: dns\ndns: {transport_protocol: tcp, query_name: long.test, query_type: A}"),
    PeerCase(
      "dns_tcp_other_id", "{dns-tcp}", false,
      "prober: dns\ndns: {transport_protocol: tcp, query_name: other-id.test}"),
    PeerCase(
      "dns_tcp_hang_up", "{dns-tcp}", false,
      "prober: dns\ndns: {transport_protocol: tcp, query_name: silent.test}"),
    PeerCase(
      "dns_tcp_closed", "{closed}", false,
      "prober: dns\ndns: {transport_protocol: tcp, query_name: a.test}"),
    PeerCase(
      "dns_tcp_half_head", "{dns-tcp}", false,
      "prober: dns\ndns: {transport_protocol: tcp, query_name: short.test}"),
    PeerCase("dns_tls", "{dns-tls}", true, overTLS),
    PeerCase("dns_tls_self_signed", "{dns-tls-self}", false, overTLS),
    PeerCase("dns_tls_to_plain", "{dns-tcp}", false, overTLS + "\ntimeout: 500ms"),
    PeerCase(
      "dns_tls_careless", "{dns-tls-self}", true,
      "prober: dns\ndns:\n  transport_protocol: tcp\n  dns_over_tls: true\n  query_name: a.test\n"
        + "  tls_config: {insecure_skip_verify: true}"),
  ]

  private static let overTLS = """
    prober: dns
    dns:
      transport_protocol: tcp
      dns_over_tls: true
      query_name: a.test
      tls_config: {ca_file: '{ca}'}
    """
}
