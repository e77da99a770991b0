public import Metrics

extension MetricFamily {
  public static let success = MetricFamily(
    "probe_success", help: "Displays whether or not the probe was a success")
  public static let duration = MetricFamily(
    "probe_duration_seconds", help: "Returns how long the probe took to complete in seconds")
  public static let lookupTime = MetricFamily(
    "probe_dns_lookup_time_seconds",
    help: "Returns the time taken for probe dns lookup in seconds")
  public static let ipProtocol = MetricFamily(
    "probe_ip_protocol", help: "Specifies whether probe ip protocol is IP4 or IP6")
  public static let addressHash = MetricFamily(
    "probe_ip_addr_hash",
    help:
      "Specifies the hash of IP address. It's useful to detect if the IP address changes.")
  public static let failedDueToRegex = MetricFamily(
    "probe_failed_due_to_regex", help: "Indicates if probe failed due to regex")
  public static let failedDueToBytes = MetricFamily(
    "probe_failed_due_to_bytes", help: "Indicates if probe failed due to bytes")
  public static let earliestExpiry = MetricFamily(
    "probe_ssl_earliest_cert_expiry", help: "Returns last SSL chain expiry in unixtime")
  public static let lastChainExpiry = MetricFamily(
    "probe_ssl_last_chain_expiry_timestamp_seconds",
    help: "Returns last SSL chain expiry in timestamp")
  public static let lastChain = MetricFamily(
    "probe_ssl_last_chain_info", help: "Contains SSL leaf certificate information",
    labels: ["fingerprint_sha256", "issuer", "subject", "subjectalternative"])
  public static let tlsVersion = MetricFamily(
    "probe_tls_version_info", help: "Returns the TLS version used or NaN when unknown",
    labels: ["version"])
}
