extension PeerCase {
  /// How records are written, and the rules that they are held against.
  static let dnsRecords =
    texts.map { name, text in
      // The whole line: every byte of it must be as the exporter has it.
      PeerCase(
        "record_\(name)", "{dns}", true,
        "prober: dns\ndns:\n  query_name: \(name).test\n  validate_answer_rrs:\n"
          + "    fail_if_none_matches_regexp: ['^\(text)$']")
    }
    + rules.map { name, host, succeeds, rule in
      PeerCase(
        "rule_\(name)", "{dns}", succeeds, "prober: dns\ndns:\n  query_name: \(host)\n  \(rule)")
    }

  /// The name asked for, and the record that answers as a regular expression.
  private static let texts: [(String, String)] = [
    ("a", #"a\.test\.\t300\tIN\tA\t192\.0\.2\.1"#),
    ("aaaa", #"aaaa\.test\.\t0\tIN\tAAAA\t2001:db8::1"#),
    ("mapped", #"mapped\.test\.\t300\tIN\tAAAA\t192\.0\.2\.1"#),
    ("alias", #"www\.alias\.test\.\t60\tIN\tCNAME\ta\.test\."#),
    ("dname", #"dname\.test\.\t300\tIN\tDNAME\tother\.test\."#),
    ("pointer", #"pointer\.test\.\t300\tIN\tPTR\thost\.test\."#),
    ("escaped", #"escaped\.test\.\t300\tIN\tPTR\ta\\\.b\\@\\;\\"\\ \\\\\.\\007\\195\\164\."#),
    ("root", #"root\.test\.\t300\tIN\tNS\t\."#),
    ("chaos", #"chaos\.test\.\t300\tCH\tTXT\t"a version""#),
    ("any", #"any\.test\.\t300\tCLASS255\tTXT\t"x""#),
    ("unknown", ##"unknown\.test\.\t300\tCLASS1\tTYPE65280\t\\# 4 deadbeef"##),
    (
      "soa",
      #"soa\.test\.\t300\tIN\tSOA\tns1\.test\. admin\.test\. 2024010101 7200 3600 1209600 300"#
    ),
    ("mx", #"mx\.test\.\t300\tIN\tMX\t10 mail\.mx\.test\."#),
    ("txt", #"txt\.test\.\t300\tIN\tTXT\t"say \\"hi\\" \\\\" "" "\\195\\164\\007""#),
    ("srv", #"srv\.test\.\t300\tIN\tSRV\t1 50 443 a\.test\."#),
    ("caa", #"caa\.test\.\t300\tIN\tCAA\t128 issue "letsencrypt\.org; x=\\"y\\"""#),
    ("hinfo", #"hinfo\.test\.\t300\tIN\tHINFO\t"PC" "Linux""#),
    ("naptr", #"naptr\.test\.\t300\tIN\tNAPTR\t100 10 "U" "E2U\+sip" "!\^\.\*\$!sip:x@y!" \."#),
    ("uri", #"uri\.test\.\t300\tIN\tURI\t10 1 "https://a\.test/""#),
    ("rp", #"rp\.test\.\t300\tIN\tRP\tadmin\.test\. txt\.test\."#),
    (
      "https",
      #"https\.test\.\t300\tIN\tHTTPS\t1 \. alpn="h2,h3" port="8443" "#
        + #"ipv4hint="192\.0\.2\.1,192\.0\.2\.2""#
    ),
    (
      "svcb",
      #"svcb\.test\.\t300\tIN\tSVCB\t16 a\.test\. mandatory="alpn,port" alpn="a\\\\\\044b" "#
        + #"port="80" key667="x\\ y""#
    ),
    ("ds", #"ds\.test\.\t300\tIN\tDS\t60485 5 1 2BB183AF"#),
    ("dnskey", #"dnskey\.test\.\t300\tIN\tDNSKEY\t257 3 13 AQIDBA=="#),
    (
      "rrsig",
      #"rrsig\.test\.\t300\tIN\tRRSIG\tA 13 2 300 20231114221320 20230722042641 4711 test\. CQgH"#
    ),
    ("nsec", #"nsec\.test\.\t300\tIN\tNSEC\tnext\.test\. A MX RRSIG NSEC CAA"#),
    ("nsec3", #"nsec3\.test\.\t300\tIN\tNSEC3\t1 0 12 AABBCCDD 04106 A"#),
    ("nsec3param", #"nsec3param\.test\.\t300\tIN\tNSEC3PARAM\t1 0 0 -"#),
    ("sshfp", #"sshfp\.test\.\t300\tIN\tSSHFP\t4 2 ABCD"#),
    ("tlsa", #"tlsa\.test\.\t300\tIN\tTLSA\t3 1 1 abcd"#),
  ]

  private static let rules: [(String, String, Bool, String)] = [
    ("any_kept", "a.test", true, #"validate_answer_rrs: {fail_if_matches_regexp: ['198\.51']}"#),
    ("any_broken", "a.test", false, #"validate_answer_rrs: {fail_if_matches_regexp: ['\.2$']}"#),
    ("all_kept", "a.test", true, #"validate_answer_rrs: {fail_if_all_match_regexp: ['192\.0']}"#),
    ("all_broken", "a.test", false, #"validate_answer_rrs: {fail_if_all_match_regexp: ['\.2$']}"#),
    ("all_empty", "empty.test", true, #"validate_answer_rrs: {fail_if_all_match_regexp: [x]}"#),
    ("not_kept", "a.test", true, #"validate_answer_rrs: {fail_if_not_matches_regexp: [IN.A]}"#),
    ("not_broken", "a.test", false, #"validate_answer_rrs: {fail_if_not_matches_regexp: ['1$']}"#),
    ("not_empty", "empty.test", false, #"validate_answer_rrs: {fail_if_not_matches_regexp: [x]}"#),
    ("none_kept", "a.test", true, #"validate_answer_rrs: {fail_if_none_matches_regexp: ['1$']}"#),
    (
      "none_broken", "a.test", false, #"validate_answer_rrs: {fail_if_none_matches_regexp: [AAAA]}"#
    ),
    (
      "none_empty", "empty.test", false, #"validate_answer_rrs: {fail_if_none_matches_regexp: [x]}"#
    ),
    (
      "authority", "delegated.test", true,
      #"validate_authority_rrs: {fail_if_none_matches_regexp: ['NS\tns1\.delegated\.test\.$']}"#
    ),
    (
      "authority_broken", "a.test", false,
      "validate_authority_rrs: {fail_if_not_matches_regexp: [NS]}"
    ),
    (
      "additional", "delegated.test", true,
      #"validate_additional_rrs: {fail_if_not_matches_regexp: ['^ns1\.delegated\.test\.\t300']}"#
    ),
    (
      "additional_edns", "edns.test", true,
      #"validate_additional_rrs: {fail_if_not_matches_regexp: ['version 0; flags: do; udp: 1232$']}"#
    ),
    (
      "additional_broken", "edns.test", false,
      "validate_additional_rrs: {fail_if_matches_regexp: [EDNS]}"
    ),
  ]
}
