import KubeClient

/// Addresses as kubectl writes them.
enum Address {
  /// An address and its port; brackets go around IPv6.
  static func join(_ host: String, _ port: String) -> String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  /// The addresses that a load balancer has given, each once and sorted.
  ///
  /// - Parameter isWide: otherwise the list is cut at 16 characters.
  static func loadBalancer(_ status: JSONTree, isWide: Bool) -> String {
    let names = status.loadBalancer.ingress.array.compactMap { $0.ip.string ?? $0.hostname.string }
    let text = Set(names).sorted().joined(separator: ",")
    return !isWide && text.utf8.count > 16 ? String(text.prefix(13)) + "..." : text
  }

  /// The ready addresses in slices for one of a Service's ports.
  ///
  /// - Parameters:
  ///   - slices: nil where they could not be read.
  ///   - port: the port's name; slices without ports count for every one.
  static func endpoints(_ slices: [JSONTree]?, port: String) -> String {
    guard let slices else { return Description.notRead }
    if slices.isEmpty { return "<none>" }
    var found: [String] = []
    for slice in slices {
      let ready = slice.endpoints.array.filter { $0.conditions.ready.bool ?? true }
        .compactMap { $0.addresses.array.first?.text }
      if slice.ports.array.isEmpty {
        found += ready
      } else {
        for entry in slice.ports.array where entry.name.text == port {
          found += ready.map { join($0, entry.port.text) }
        }
      }
    }
    return ShortList.text(found)
  }
}
