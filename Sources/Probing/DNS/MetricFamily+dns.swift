import Metrics

extension MetricFamily {
  static let dnsDuration = MetricFamily(
    "probe_dns_duration_seconds", help: "Duration of DNS request by phase", labels: ["phase"])
  static let dnsAnswers = MetricFamily(
    "probe_dns_answer_rrs",
    help: "Returns number of entries in the answer resource record list")
  static let dnsAuthorities = MetricFamily(
    "probe_dns_authority_rrs",
    help: "Returns number of entries in the authority resource record list")
  static let dnsAdditionals = MetricFamily(
    "probe_dns_additional_rrs",
    help: "Returns number of entries in the additional resource record list")
  static let dnsQuerySucceeded = MetricFamily(
    "probe_dns_query_succeeded",
    help: "Displays whether or not the query was executed successfully")
  static let dnsSerial = MetricFamily(
    "probe_dns_serial", help: "Returns the serial number of the zone")
}
