extension PeerCase {
  /// Connections, dialogues and the change to TLS.
  static let tcp = [
    PeerCase("tcp_open", "{http}", true, "prober: tcp"),
    PeerCase("tcp_closed", "{closed}", false, "prober: tcp"),
    PeerCase("tcp_no_port", "127.0.0.1", false, "prober: tcp"),
    PeerCase(
      "tcp_name", "localhost:{ssh.port}", true, "prober: tcp\ntcp: {preferred_ip_protocol: ip4}"),
    PeerCase("tcp_unknown_name", "no-such-name.invalid:80", false, "prober: tcp"),
    PeerCase(
      "tcp_source_address", "{http}", true, "prober: tcp\ntcp: {source_ip_address: 127.0.0.1}"),
    PeerCase(
      "ssh_banner", "{ssh}", true,
      "prober: tcp\ntcp:\n  query_response:\n  - expect: '^SSH-2.0-'\n"
        + "  - send: SSH-2.0-blackbox-ssh-check"),
    PeerCase(
      "ssh_banner_wrong", "{unended}", false,
      "prober: tcp\ntcp: {query_response: [{expect: '^SSH-2.0-'}]}"),
    PeerCase(
      "irc_part_of_match", "{irc}", true,
      "prober: tcp\ntcp:\n  query_response:\n  - send: NICK prober\n  - send: USER prober\n"
        + "  - expect: 'PING :([^ ]+)'\n    send: 'PONG ${1}'\n  - expect: '^:[^ ]+ 001'"),
    PeerCase(
      "lines_passed_over", "{lines}", true,
      "prober: tcp\ntcp: {query_response: [{expect: '^two [0-9]{2}$'}]}"),
    PeerCase(
      "lines_in_order", "{lines}", true,
      "prober: tcp\ntcp: {query_response: [{expect: one}, {expect: two}]}"),
    PeerCase(
      "lines_not_again", "{lines}", false,
      "prober: tcp\ntimeout: 500ms\ntcp: {query_response: [{expect: two}, {expect: one}]}"),
    PeerCase(
      "line_without_end", "{unended}", true,
      "prober: tcp\ntcp: {query_response: [{expect: '^no end$'}]}"),
    PeerCase(
      "line_never_comes", "{mute}", false,
      "prober: tcp\ntimeout: 500ms\ntcp: {query_response: [{expect: x}]}"),
    PeerCase(
      "closed_before_line", "{empty}", false,
      "prober: tcp\ntcp: {query_response: [{expect: x}]}"),
    PeerCase(
      "ask_and_answer", "{echo}", true,
      "prober: tcp\ntcp: {query_response: [{send: PING}, {expect: PONG}]}"),
    PeerCase(
      "pop3s", "{pop3s}", true,
      "prober: tcp\ntcp:\n  query_response: [{expect: '^\\+OK'}]\n  tls: true\n"
        + "  tls_config: {ca_file: '{ca}'}"),
    PeerCase(
      "pop3s_untrusted", "{pop3s}", false,
      "prober: tcp\ntcp:\n  query_response: [{expect: '^\\+OK'}]\n  tls: true"),
    PeerCase(
      "tcp_tls", "{tls}", true, "prober: tcp\ntcp: {tls: true, tls_config: {ca_file: '{ca}'}}"),
    PeerCase(
      "tcp_tls_chained", "{chained}", true,
      "prober: tcp\ntcp: {tls: true, tls_config: {ca_file: '{ca}'}}"),
    PeerCase(
      "tcp_tls_expired", "{expired}", false,
      "prober: tcp\ntcp: {tls: true, tls_config: {ca_file: '{ca}'}}"),
    PeerCase(
      "tcp_tls_careless", "{expired}", true,
      "prober: tcp\ntcp: {tls: true, tls_config: {insecure_skip_verify: true}}"),
    PeerCase(
      "tcp_tls_wrong_name", "{tls}", false,
      "prober: tcp\ntcp: {tls: true, tls_config: {ca_file: '{ca}', server_name: else.test}}"),
    PeerCase(
      "tcp_tls_to_plain", "{ssh}", false,
      "prober: tcp\ntcp: {tls: true, tls_config: {ca_file: '{ca}'}}"),
    PeerCase("smtp_starttls", "{smtp}", true, smtp),
    PeerCase("smtp_starttls_expired", "{smtp-expired}", false, smtp),
  ]

  private static let smtp = """
    prober: tcp
    tcp:
      query_response:
      - expect: '^220 ([^ ]+) ESMTP'
      - send: EHLO prober
      - expect: '^250[- ]STARTTLS'
      - send: STARTTLS
      - expect: '^220'
      - starttls: true
      - send: EHLO prober
      - expect: '^250 '
      - send: QUIT
      tls_config: {ca_file: '{ca}'}
    """
}
