/// What readers of JSON, YAML, times, quantities and terminals stumble over.
enum FuzzWords {
  /// Values that may stand where another value stood.
  static let values: [[UInt8]] =
    [
      "null", "true", "-1", "0", "1e999", "-0.0", "99999999999999999999", "9223372036854775807",
      "-9223372036854775808", "2147483648", "\"\"", "{}", "[]", "[null]", "[[[]]]", "{\"\":{}}",
      "\"\\u0000\"", "\"\\ud800\"", "\"\\u001b[2J\"", "\"\\u202e\"", "\"0001-01-01T00:00:00Z\"",
      "\"9999-12-31T23:59:60Z\"", "\"100000000E\"", "\"-1n\"", "\"é\"", "\"65536\"", "\"http\"",
      "\"" + String(repeating: "x", count: 300) + "\"", String(repeating: "9", count: 400),
    ].map { Array($0.utf8) }

  /// Pieces of text.
  static let common: [[UInt8]] =
    values
    + [
      "{", "}", "[", "]", "\"", ",", ":", ": ", "\n", "\r\n", "\n- ", "\t", " ", "&a", "*a",
      "<<: *a",
      "!!binary ", "|\n", ">-\n", "---\n", "...\n", "# ", "%YAML 1.1\n", "? ", "\u{0}", "\u{7}",
      "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{7F}", "\u{2028}", "\u{202E}", "\u{FEFF}",
      "\\u0000", "\\ud800", "null", "~", "yes", "0x10", "0o7", "1_000", ".inf", ".nan",
      "2026-11-22", "0001-01-01T00:00:00Z", "100000000E", "%s%n", "../../etc/passwd", "é", "👩‍👩‍👧",
    ].map { Array($0.utf8) }
    + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], []]
}
