extension PeerCase {
  /// Bodies, their forms, and what is looked for in bodies and headers.
  static let httpBodies = [
    PeerCase(
      "body_matches", "http://{http}/ok", true,
      "prober: http\nhttp: {fail_if_body_not_matches_regexp: ['all is (well|good)', '^all']}"),
    PeerCase(
      "body_not_matches", "http://{http}/ok", false,
      "prober: http\nhttp: {fail_if_body_not_matches_regexp: ['all is (well|good)', 'bad']}"),
    PeerCase(
      "body_matches_forbidden", "http://{http}/ok", false,
      "prober: http\nhttp: {fail_if_body_matches_regexp: ['(?i)WELL']}"),
    PeerCase(
      "body_forbidden_absent", "http://{http}/ok", true,
      "prober: http\nhttp: {fail_if_body_matches_regexp: ['error', 'well$']}"),
    PeerCase(
      "body_of_failure", "http://{http}/missing", false,
      "prober: http\nhttp: {fail_if_body_matches_regexp: ['no such page']}"),
    PeerCase(
      "body_lines", "http://{http}/ok", true,
      "prober: http\nhttp: {fail_if_body_not_matches_regexp: ['(?m)well$', '\\bis\\b', '\\Aall']}"),
    PeerCase(
      "header_matches", "http://{http}/versions", true,
      "prober: http\nhttp:\n  fail_if_header_not_matches:\n"
        + "  - {header: x-version, regexp: '^2\\.'}"),
    PeerCase(
      "header_not_matches", "http://{http}/versions", false,
      "prober: http\nhttp:\n  fail_if_header_not_matches:\n"
        + "  - {header: X-Version, regexp: '^3\\.'}"),
    PeerCase(
      "header_forbidden", "http://{http}/versions", false,
      "prober: http\nhttp:\n  fail_if_header_matches:\n  - {header: X-Version, regexp: '^1'}"),
    PeerCase(
      "header_missing", "http://{http}/ok", false,
      "prober: http\nhttp:\n  fail_if_header_matches:\n  - {header: X-Version, regexp: '^1'}"),
    PeerCase(
      "header_missing_wanted", "http://{http}/ok", false,
      "prober: http\nhttp:\n  fail_if_header_not_matches:\n  - {header: X-Version, regexp: '^1'}"),
    PeerCase(
      "header_may_be_missing", "http://{http}/ok", true,
      "prober: http\nhttp:\n  fail_if_header_matches:\n"
        + "  - {header: X-Version, regexp: '^1', allow_missing: true}\n"
        + "  fail_if_header_not_matches:\n"
        + "  - {header: X-Version, regexp: '^1', allow_missing: true}"),
    PeerCase(
      "header_good_body_bad", "http://{http}/versions", false,
      "prober: http\nhttp:\n  fail_if_header_matches:\n  - {header: X-Version, regexp: '^7'}\n"
        + "  fail_if_body_matches_regexp: [v]"),
    PeerCase("gzip_unasked", "http://{http}/gzip", true, "prober: http"),
    PeerCase(
      "gzip_wanted", "http://{http}/gzip", true,
      "prober: http\nhttp: {compression: gzip, fail_if_body_not_matches_regexp: ['^packed body']}"),
    PeerCase(
      "gzip_asked", "http://{http}/gzip", true,
      "prober: http\nhttp:\n  compression: gzip\n  headers: {Accept-Encoding: gzip}\n"
        + "  fail_if_body_not_matches_regexp: ['^packed body']"),
    PeerCase(
      "gzip_asked_not_unpacked", "http://{http}/gzip", true,
      "prober: http\nhttp:\n  headers: {Accept-Encoding: gzip}"),
    PeerCase(
      "gzip_broken", "http://{http}/gzip-broken", false,
      "prober: http\nhttp:\n  compression: gzip\n  headers: {Accept-Encoding: gzip}"),
    PeerCase(
      "gzip_missing", "http://{http}/ok", false,
      "prober: http\nhttp:\n  compression: gzip\n  headers: {Accept-Encoding: gzip}"),
    PeerCase("gzip_broken_unasked", "http://{http}/gzip-broken", true, "prober: http"),
    PeerCase(
      "deflate_asked", "http://{http}/deflate", true,
      "prober: http\nhttp:\n  compression: deflate\n  headers: {Accept-Encoding: deflate}\n"
        + "  fail_if_body_not_matches_regexp: ['^packed body']"),
    PeerCase(
      "deflate_wanted", "http://{http}/deflate", true,
      "prober: http\nhttp: {compression: deflate}"),
    PeerCase("deflate_unasked", "http://{http}/deflate", true, "prober: http"),
    PeerCase(
      "identity", "http://{http}/ok", true, "prober: http\nhttp: {compression: identity}"),
    PeerCase(
      "encodings_sent", "http://{http}/encodings", true,
      "prober: http\nhttp: {fail_if_body_not_matches_regexp: ['^none$']}"),
    PeerCase("chunked", "http://{http}/chunked", true, "prober: http"),
    PeerCase("chunked_badly", "http://{http}/chunked-badly", false, "prober: http"),
    PeerCase("cut", "http://{http}/cut", false, "prober: http"),
    PeerCase(
      "cut_matching", "http://{http}/cut", false,
      "prober: http\nhttp: {fail_if_body_not_matches_regexp: ['not all']}"),
    PeerCase("until_close", "http://{http}/until-close", true, "prober: http"),
    PeerCase("keep_alive", "http://{http}/keep", true, "prober: http"),
    PeerCase("continue", "http://{http}/continue", true, "prober: http"),
    PeerCase(
      "size_limit_kept", "http://{http}/long", true,
      "prober: http\nhttp: {body_size_limit: 10KB}"),
    PeerCase(
      "size_limit_exceeded", "http://{http}/long", false,
      "prober: http\nhttp: {body_size_limit: 9KB}"),
    PeerCase(
      "size_limit_after_unpacking", "http://{http}/gzip", false,
      "prober: http\nhttp:\n  compression: gzip\n  headers: {Accept-Encoding: gzip}\n"
        + "  body_size_limit: 100B"),
  ]

  /// Answers that send the client elsewhere.
  static let httpRedirects = [
    PeerCase("redirect_relative", "http://{http}/relative", true, "prober: http"),
    PeerCase("redirect_sibling", "http://{http}/sibling", true, "prober: http"),
    PeerCase("redirect_absolute", "http://{http}/absolute", true, "prober: http"),
    PeerCase("redirect_permanent", "http://{http}/permanent", true, "prober: http"),
    PeerCase(
      "redirect_keeps_method", "http://{http}/temporary", true,
      "prober: http\nhttp: {method: POST, body: x, fail_if_body_not_matches_regexp: [POST]}"),
    PeerCase(
      "redirect_see_other", "http://{http}/see-other", true,
      "prober: http\nhttp: {method: POST, body: x, fail_if_body_not_matches_regexp: [GET]}"),
    PeerCase(
      "redirect_found_method", "http://{http}/found-method", true,
      "prober: http\nhttp: {method: POST, body: x, fail_if_body_not_matches_regexp: [GET]}"),
    PeerCase("redirect_to_missing", "http://{http}/to-missing", false, "prober: http"),
    PeerCase("redirect_loop", "http://{http}/loop", false, "prober: http"),
    PeerCase("redirect_ten", "http://{http}/hops/9", true, "prober: http"),
    PeerCase("redirect_eleven", "http://{http}/hops/10", false, "prober: http"),
    PeerCase("redirect_nowhere", "http://{http}/nowhere", false, "prober: http"),
    PeerCase("redirect_to_closed", "http://{http}/to-closed", false, "prober: http"),
    PeerCase("redirect_to_ftp", "http://{http}/to-ftp", false, "prober: http"),
    PeerCase("redirect_cookie", "http://{http}/cookie", true, "prober: http"),
    PeerCase(
      "redirect_not_followed", "http://{http}/relative", false,
      "prober: http\nhttp: {follow_redirects: false}"),
    PeerCase(
      "redirect_not_followed_wanted", "http://{http}/relative", true,
      "prober: http\nhttp: {no_follow_redirects: true, valid_status_codes: [302]}"),
    PeerCase(
      "redirect_not_followed_body", "http://{http}/relative", false,
      "prober: http\nhttp:\n  no_follow_redirects: true\n  valid_status_codes: [302]\n"
        + "  fail_if_body_matches_regexp: [there]"),
    PeerCase(
      "redirect_to_tls", "http://{http}/to-tls", true,
      "prober: http\nhttp: {tls_config: {ca_file: '{ca}'}, fail_if_not_ssl: true}"),
    PeerCase(
      "redirect_to_untrusted_tls", "http://{http}/to-tls", false, "prober: http"),
    PeerCase(
      "redirect_to_plain", "https://{tls}/to-plain", true,
      "prober: http\nhttp: {tls_config: {ca_file: '{ca}'}}"),
    PeerCase(
      "redirect_to_plain_unwanted", "https://{tls}/to-plain", false,
      "prober: http\nhttp: {tls_config: {ca_file: '{ca}'}, fail_if_not_ssl: true}"),
  ]
}
