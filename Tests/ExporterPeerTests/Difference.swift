/// A difference between the exporter's metrics and kdoctor's that is meant to be.
struct Difference: Sendable {
  /// The cases in which it shows.
  var cases: [String]
  /// The metric whose lines differ.
  var metric: String
  var reason: String
  /// Whether it shows on some machines only.
  var isOccasional = false

  static let allowed = [
    Difference(
      cases: ["redirect_to_ftp"], metric: "probe_http_redirects",
      reason: "kdoctor counts the redirects that it could follow"),
    Difference(
      cases: ["tls_missing_authority_file"], metric: "probe_http_duration_seconds",
      reason: "kdoctor reads the file when it is about to speak TLS, not before it connects"),
    Difference(
      cases: ["icmp_whole", "icmp_largest"], metric: "",
      reason: "unprivileged, the exporter cannot forbid fragments, and kdoctor can",
      isOccasional: true),
  ]

  /// Whether a line that only one side has is explained.
  func allows(_ line: String, in name: String) -> Bool {
    cases.contains(name) && line.contains(": \(metric)")
  }
}
