extension PeerCase {
  private static let trusting = "prober: http\nhttp: {tls_config: {ca_file: '{ca}'}}"
  private static let careless = "prober: http\nhttp: {tls_config: {insecure_skip_verify: true}}"

  /// Certificates and versions of TLS, with HTTP and without.
  static let tls = [
    PeerCase("tls_good", "https://{tls}/ok", true, trusting),
    PeerCase(
      "tls_good_name", "https://localhost:{tls.port}/ok", true,
      "prober: http\nhttp: {preferred_ip_protocol: ip4, tls_config: {ca_file: '{ca}'}}"),
    PeerCase(
      "tls_server_name", "https://{tls}/ok", true,
      "prober: http\nhttp: {tls_config: {ca_file: '{ca}', server_name: shop.test}}"),
    PeerCase(
      "tls_host_header_name", "https://{tls}/ok", true,
      "prober: http\nhttp: {headers: {Host: shop.test}, tls_config: {ca_file: '{ca}'}}"),
    PeerCase(
      "tls_host_header_wrong_name", "https://{tls}/ok", false,
      "prober: http\nhttp: {headers: {Host: else.test}, tls_config: {ca_file: '{ca}'}}"),
    PeerCase("tls_system_authorities", "https://{tls}/ok", false, "prober: http"),
    PeerCase("tls_expired", "https://{expired}/ok", false, trusting),
    PeerCase("tls_expired_careless", "https://{expired}/ok", true, careless),
    PeerCase("tls_not_yet_valid", "https://{early}/ok", false, trusting),
    PeerCase("tls_wrong_name", "https://{wrong}/ok", false, trusting),
    PeerCase("tls_wrong_name_careless", "https://{wrong}/ok", true, careless),
    PeerCase("tls_self_signed", "https://{self}/ok", false, trusting),
    PeerCase("tls_self_signed_careless", "https://{self}/ok", true, careless),
    PeerCase("tls_foreign", "https://{foreign}/ok", false, trusting),
    PeerCase("tls_chained", "https://{chained}/ok", true, trusting),
    PeerCase("tls_chained_careless", "https://{chained}/ok", true, careless),
    PeerCase("tls_unchained", "https://{unchained}/ok", false, trusting),
    PeerCase("tls_1_2", "https://{tls12}/ok", true, trusting),
    PeerCase(
      "tls_1_3_wanted", "https://{tls12}/ok", false,
      "prober: http\nhttp: {tls_config: {ca_file: '{ca}', min_version: TLS13}}"),
    PeerCase("tls_client_missing", "https://{mutual}/ok", false, trusting),
    PeerCase(
      "tls_client_shown", "https://{mutual}/ok", true,
      "prober: http\nhttp:\n  tls_config:\n    ca_file: '{ca}'\n    cert_file: '{client.crt}'\n"
        + "    key_file: '{client.key}'"),
    PeerCase("tls_404", "https://{tls}/missing", false, trusting),
    PeerCase(
      "tls_unwanted", "https://{tls}/ok", false,
      "prober: http\nhttp: {fail_if_ssl: true, tls_config: {ca_file: '{ca}'}}"),
    PeerCase("tls_to_plain_port", "https://{http}/ok", false, trusting),
    PeerCase("tls_closed_port", "https://{closed}/ok", false, trusting),
    PeerCase(
      "tls_mute_port", "https://{mute}/ok", false, trusting + "\ntimeout: 500ms"),
    PeerCase(
      "tls_missing_authority_file", "https://{tls}/ok", false,
      "prober: http\nhttp: {tls_config: {ca_file: '{ca}.missing'}}"),
    PeerCase("h2_ok", "https://{h2}/ok", true, trusting),
    PeerCase("h2_404", "https://{h2}/missing", false, trusting),
    PeerCase(
      "h2_wanted", "https://{h2}/ok", true,
      "prober: http\nhttp:\n  valid_http_versions: [\"HTTP/2.0\"]\n"
        + "  fail_if_body_not_matches_regexp: ['for /ok']\n  tls_config: {ca_file: '{ca}'}"),
    PeerCase(
      "h2_header", "https://{h2}/ok", true,
      "prober: http\nhttp:\n  fail_if_header_not_matches: [{header: X-Version, regexp: '2'}]\n"
        + "  tls_config: {ca_file: '{ca}'}"),
    PeerCase(
      "h2_disabled", "https://{h2}/ok", true,
      "prober: http\nhttp:\n  enable_http2: false\n  valid_http_versions: [\"HTTP/1.1\"]\n"
        + "  tls_config: {ca_file: '{ca}'}"),
    PeerCase(
      "h2_head", "https://{h2}/ok", true,
      "prober: http\nhttp: {method: HEAD, tls_config: {ca_file: '{ca}'}}"),
    PeerCase(
      "h2_post", "https://{h2}/ok", true,
      "prober: http\nhttp: {method: POST, body: hello, tls_config: {ca_file: '{ca}'}}"),
  ]
}
