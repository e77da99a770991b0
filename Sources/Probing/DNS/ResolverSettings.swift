/// What a `resolv.conf` says: whom to ask, and what to put behind short names.
struct ResolverSettings: Sendable, Hashable {
  /// The servers in their order.
  var servers: [String] = []
  /// The domains of the last `search` or `domain` line.
  var search: [String] = []

  /// Reads the text of a `resolv.conf`; what is not understood is passed over.
  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let key = words.first, words.count > 1 else { continue }
      switch key {
      case "nameserver": servers.append(words[1])
      case "search", "domain": search = Array(words.dropFirst())
      default: continue
      }
    }
  }

  /// The domain of the cluster, such as `cluster.local`, as the kubelet writes it into the files of
  /// Pods that use the cluster DNS (`search NAMESPACE.svc.DOMAIN svc.DOMAIN DOMAIN`); nil elsewhere.
  var clusterDomain: String? {
    for domain in search {
      let labels = domain.split(separator: ".")
      guard let place = labels.firstIndex(of: "svc"), place <= 1, place + 1 < labels.count else {
        continue
      }
      return labels[(place + 1)...].joined(separator: ".")
    }
    return nil
  }
}
