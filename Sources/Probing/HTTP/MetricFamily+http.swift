import Metrics

extension MetricFamily {
  static let httpDuration = MetricFamily(
    "probe_http_duration_seconds",
    help: "Duration of http request by phase, summed over all redirects", labels: ["phase"])
  static let httpContentLength = MetricFamily(
    "probe_http_content_length", help: "Length of http content response")
  static let httpUncompressedLength = MetricFamily(
    "probe_http_uncompressed_body_length", help: "Length of uncompressed response body")
  static let httpRedirects = MetricFamily(
    "probe_http_redirects", help: "The number of redirects")
  static let httpTLS = MetricFamily(
    "probe_http_ssl", help: "Indicates if SSL was used for the final redirect")
  static let httpStatus = MetricFamily(
    "probe_http_status_code", help: "Response HTTP status code")
  static let httpVersion = MetricFamily(
    "probe_http_version", help: "Returns the version of HTTP of the probe response")
  static let httpLastModified = MetricFamily(
    "probe_http_last_modified_timestamp_seconds",
    help: "Returns the Last-Modified HTTP response header in unixtime")
}
