/// A token or key that tells by its first letters what it is; the forms are those that their
/// issuers document.
struct KnownToken: Sendable {
  var prefix: StaticString
  /// How many characters follow.
  var lengths: ClosedRange<Int>
  /// Whether a character may stand in it.
  var admits: @Sendable (UInt8) -> Bool
  /// Whether an upper-case letter must be among them: names of objects have none.
  var isMixed = false

  private static let unlimited = Int.max

  private static func words(_ prefix: StaticString, _ least: Int) -> KnownToken {
    KnownToken(prefix: prefix, lengths: least...unlimited, admits: \.isWordCharacter)
  }

  private static func dashed(_ prefix: StaticString, _ least: Int, mixed: Bool = false)
    -> KnownToken
  {
    KnownToken(
      prefix: prefix, lengths: least...unlimited,
      admits: { $0.isWordCharacter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") },
      isMixed: mixed)
  }

  /// Identifiers of AWS keys have 16 upper-case letters and digits.
  private static func access(_ prefix: StaticString) -> KnownToken {
    KnownToken(prefix: prefix, lengths: 16...16, admits: { $0.isUppercase || $0.isDigit })
  }

  /// Hashed passwords, as in htpasswd and shadow files.
  private static func hash(_ prefix: StaticString) -> KnownToken {
    KnownToken(
      prefix: prefix, lengths: 20...unlimited,
      admits: { $0.isWordCharacter || "./$=,+".utf8.contains($0) })
  }

  private static let all: [KnownToken] = [
    access("AKIA"), access("ASIA"), access("ABIA"), access("ACCA"), access("AIDA"), access("AROA"),
    words("ghp_", 30), words("gho_", 30), words("ghu_", 30), words("ghs_", 30), words("ghr_", 30),
    words("github_pat_", 40),
    dashed("glpat-", 16, mixed: true), dashed("gldt-", 16, mixed: true),
    dashed("glrt-", 16, mixed: true), dashed("glcbt-", 16, mixed: true),
    dashed("glptt-", 16, mixed: true), dashed("glft-", 16, mixed: true),
    dashed("glsoat-", 16, mixed: true), dashed("glagent-", 16, mixed: true),
    dashed("xoxb-", 20), dashed("xoxp-", 20), dashed("xoxa-", 20),
    dashed("xoxr-", 20), dashed("xoxs-", 20), dashed("xoxe", 20),
    dashed("xapp-", 10, mixed: true),
    dashed("AIza", 35), dashed("ya29.", 20), dashed("GOCSPX-", 20),
    words("sk_live_", 16), words("sk_test_", 16), words("rk_live_", 16), words("rk_test_", 16),
    words("whsec_", 16), dashed("SG.", 40),
    dashed("sk-", 32, mixed: true), words("npm_", 36), dashed("pypi-AgE", 40),
    dashed("hvs.", 20), dashed("hvb.", 20), words("dop_v1_", 40), words("doo_v1_", 40),
    words("dor_v1_", 40), words("shpat_", 32), words("shpss_", 32), words("shpca_", 32),
    words("shppa_", 32), dashed("dckr_pat_", 20), dashed("dckr_oat_", 20),
    words("rubygems_", 40), dashed("sq0atp-", 20), dashed("sq0csp-", 40),
    words("hf_", 30), dashed("ATATT3", 60), dashed("tskey-", 16, mixed: true),
    dashed("AGE-SECRET-KEY-1", 50), dashed("xkeysib-", 60), words("LTAI", 16),
    hash("$2a$"), hash("$2b$"), hash("$2y$"), hash("$apr1$"), hash("$5$"), hash("$6$"),
    hash("$argon2"),
  ]

  /// The forms by the byte with which they begin.
  static let byFirstByte: [[KnownToken]] = (UInt8.min...UInt8.max).map { byte in
    all.filter { $0.prefix.utf8Start[0] == byte }
  }
}
