import Metrics

extension MetricFamily {
  static let icmpDuration = MetricFamily(
    "probe_icmp_duration_seconds", help: "Duration of icmp request by phase", labels: ["phase"])
  static let icmpReplyHopLimit = MetricFamily(
    "probe_icmp_reply_hop_limit", help: "Replied packet hop limit (TTL for ipv4)")
}
