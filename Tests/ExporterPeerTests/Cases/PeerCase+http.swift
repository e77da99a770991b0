extension PeerCase {
  /// Status, versions, methods, headers and credentials.
  static let http = [
    PeerCase("http_ok", "http://{http}/ok", true, "prober: http"),
    PeerCase("http_no_scheme", "{http}/ok", true, "prober: http"),
    PeerCase("http_no_path", "http://{http}", true, "prober: http"),
    PeerCase("http_query", "http://{http}/ok?a=b", false, "prober: http"),
    PeerCase("http_404", "http://{http}/missing", false, "prober: http"),
    PeerCase("http_500", "http://{http}/status/500", false, "prober: http"),
    PeerCase(
      "http_404_wanted", "http://{http}/missing", true,
      "prober: http\nhttp: {valid_status_codes: [404, 410]}"),
    PeerCase(
      "http_200_not_wanted", "http://{http}/ok", false,
      "prober: http\nhttp: {valid_status_codes: [404]}"),
    PeerCase("http_204", "http://{http}/no-content", true, "prober: http"),
    PeerCase("http_empty", "http://{http}/empty", true, "prober: http"),
    PeerCase(
      "http_version", "http://{http}/ok", true,
      "prober: http\nhttp: {valid_http_versions: [\"HTTP/1.1\", \"HTTP/2.0\"]}"),
    PeerCase(
      "http_version_not_wanted", "http://{http}/ok", false,
      "prober: http\nhttp: {valid_http_versions: [\"HTTP/2.0\"]}"),
    PeerCase("http_1_0", "http://{http}/old", true, "prober: http"),
    PeerCase("http_head", "http://{http}/method", true, "prober: http\nhttp: {method: HEAD}"),
    PeerCase(
      "http_post", "http://{http}/echo", true,
      "prober: http\nhttp:\n  method: POST\n  body: 'a=b&c=d'\n"
        + "  fail_if_body_not_matches_regexp: ['^a=b&c=d$']"),
    PeerCase(
      "http_options", "http://{http}/method", true,
      "prober: http\nhttp: {method: OPTIONS, fail_if_body_not_matches_regexp: [OPTIONS]}"),
    PeerCase(
      "http_header_sent", "http://{http}/header", true,
      "prober: http\nhttp:\n  headers: {X-Probe: from afar}\n"
        + "  fail_if_body_not_matches_regexp: ['^from afar$']"),
    PeerCase(
      "http_host_sent", "http://{http}/host", true,
      "prober: http\nhttp:\n  headers: {host: shop.test}\n"
        + "  fail_if_body_not_matches_regexp: ['^shop.test$']"),
    PeerCase(
      "http_host_of_target", "http://{http}/host", true,
      "prober: http\nhttp: {fail_if_body_not_matches_regexp: ['^{http}$']}"),
    PeerCase(
      "http_agent_sent", "http://{http}/agent", true,
      "prober: http\nhttp:\n  headers: {User-Agent: me}\n"
        + "  fail_if_body_not_matches_regexp: ['^me$']"),
    PeerCase(
      "http_basic", "http://{http}/authorization", true,
      "prober: http\nhttp:\n  basic_auth: {username: ann, password: sesame}\n"
        + "  fail_if_body_not_matches_regexp: ['^Basic YW5uOnNlc2FtZQ==$']"),
    PeerCase(
      "http_basic_file", "http://{http}/authorization", true,
      "prober: http\nhttp:\n  basic_auth: {username: ann, password_file: '{secret}'}\n"
        + "  fail_if_body_not_matches_regexp: ['^Basic YW5uOnNlc2FtZQ==$']"),
    PeerCase(
      "http_bearer", "http://{http}/authorization", true,
      "prober: http\nhttp:\n  bearer_token: sesame\n"
        + "  fail_if_body_not_matches_regexp: ['^Bearer sesame$']"),
    PeerCase(
      "http_authorization_file", "http://{http}/authorization", true,
      "prober: http\nhttp:\n  authorization: {type: Token, credentials_file: '{secret}'}\n"
        + "  fail_if_body_not_matches_regexp: ['^Token sesame$']"),
    PeerCase("http_no_credentials", "http://{http}/authorization", false, "prober: http"),
    PeerCase(
      "http_credentials_in_url", "http://ann:sesame@{http}/authorization", nil,
      "prober: http\nhttp: {fail_if_body_not_matches_regexp: ['^Basic YW5uOnNlc2FtZQ==$']}"),
    PeerCase("http_modified", "http://{http}/modified", true, "prober: http"),
    PeerCase("http_modified_badly", "http://{http}/modified-badly", true, "prober: http"),
    PeerCase(
      "http_wants_tls", "http://{http}/ok", false, "prober: http\nhttp: {fail_if_not_ssl: true}"),
    PeerCase("http_closed_port", "http://{closed}/", false, "prober: http"),
    PeerCase("http_hang_up", "http://{http}/hang-up", false, "prober: http"),
    PeerCase("http_garbage", "http://{http}/garbage", false, "prober: http"),
    PeerCase(
      "http_silence", "http://{http}/silence", false, "prober: http\ntimeout: 500ms"),
    PeerCase(
      "http_body_silence", "http://{http}/body-silence", false, "prober: http\ntimeout: 3s"),
    PeerCase("http_to_tls_port", "http://{tls}/ok", false, "prober: http"),
    PeerCase("http_unknown_name", "http://no-such-name.invalid/", false, "prober: http"),
    PeerCase(
      "http_ip6_only", "http://127.0.0.1:{back.port}/", false,
      "prober: http\nhttp: {preferred_ip_protocol: ip6, ip_protocol_fallback: false}"),
    PeerCase(
      "http_ip4_name", "http://localhost:{back.port}/", true,
      "prober: http\nhttp: {preferred_ip_protocol: ip4, ip_protocol_fallback: false}"),
    PeerCase(
      "http_by_proxy", "http://{http}/ok", nil,
      "prober: http\nhttp: {proxy_url: 'http://{back}'}"),
  ]
}
