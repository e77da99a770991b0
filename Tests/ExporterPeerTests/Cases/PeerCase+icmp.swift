extension PeerCase {
  /// Echoes; whether this account may ask for them depends on the machine.
  static let icmp = [
    PeerCase("icmp_ip4", "127.0.0.1", nil, "prober: icmp"),
    PeerCase("icmp_ip6", "::1", nil, "prober: icmp"),
    PeerCase(
      "icmp_name", "localhost", nil, "prober: icmp\nicmp: {preferred_ip_protocol: ip4}"),
    PeerCase("icmp_payload", "127.0.0.1", nil, "prober: icmp\nicmp: {payload_size: 1400}"),
    PeerCase("icmp_small_payload", "127.0.0.1", nil, "prober: icmp\nicmp: {payload_size: 4}"),
    PeerCase("icmp_hop_limit", "127.0.0.1", nil, "prober: icmp\nicmp: {ttl: 5}"),
    PeerCase("icmp_ip6_hop_limit", "::1", nil, "prober: icmp\nicmp: {ttl: 7}"),
    PeerCase("icmp_whole", "127.0.0.1", nil, "prober: icmp\nicmp: {dont_fragment: true}"),
    PeerCase(
      "icmp_largest", "127.0.0.1", nil,
      "prober: icmp\nicmp: {dont_fragment: true, payload_size: 65507}"),
    PeerCase(
      "icmp_source_address", "127.0.0.1", nil,
      "prober: icmp\nicmp: {source_ip_address: 127.0.0.1}"),
    PeerCase("icmp_unknown_name", "no-such-name.invalid", false, "prober: icmp"),
  ]
}
