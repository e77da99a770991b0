/// Answers what the server is and which resource types it knows.
struct DiscoveryAnswer: Sendable {
  var resources: [APIResource]
  /// Where clients are told that the server is, for example `127.0.0.1:6443`.
  var address: String

  /// The answer to a path without a resource; nil for an unknown path.
  func answer(_ path: String) -> Answer? {
    let parts = path.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("version", 1): return .json(200, Array(Self.version.utf8))
    case ("healthz", 1), ("livez", 1), ("readyz", 1): return .text(200, "ok")
    case ("api", 1):
      let text = """
        {"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":\
        [{"clientCIDR":"0.0.0.0/0","serverAddress":"\(address)"}]}

        """
      return .json(200, Array(text.utf8))
    case ("api", 2): return list(group: "", version: parts[1])
    case ("apis", 1):
      let text =
        #"{"kind":"APIGroupList","apiVersion":"v1","groups":["#
        + groups.map { group($0) }.joined(separator: ",") + "]}\n"
      return .json(200, Array(text.utf8))
    case ("apis", 2):
      guard groups.contains(parts[1]) else { return nil }
      let text =
        #"{"kind":"APIGroup","apiVersion":"v1","# + group(parts[1]).dropFirst() + "\n"
      return .json(200, Array(text.utf8))
    case ("apis", 3): return list(group: parts[1], version: parts[2])
    default: return nil
    }
  }

  private var groups: [String] { Set(resources.map(\.group)).subtracting([""]).sorted() }

  private func group(_ name: String) -> String {
    let versions = Set(resources.filter { $0.group == name }.map(\.version)).sorted(by: >).map {
      #"{"groupVersion":"\#(name)/\#($0)","version":"\#($0)"}"#
    }
    return #"{"name":"\#(name)","versions":[\#(versions.joined(separator: ","))],"#
      + #""preferredVersion":\#(versions.first ?? "{}")}"#
  }

  private func list(group: String, version: String) -> Answer? {
    let found = resources.filter { $0.group == group && $0.version == version }
      .sorted { $0.name < $1.name }
    guard let first = found.first else { return nil }
    let entries = found.map { resource in
      let short = resource.shortNames.map { "\"\($0)\"" }.joined(separator: ",")
      return #"{"name":"\#(resource.name)","singularName":"\#(resource.kind.lowercased())","#
        + #""namespaced":\#(resource.isNamespaced),"kind":"\#(resource.kind)","#
        + #""verbs":["get","list","watch"]"#
        + (short.isEmpty ? "}" : #","shortNames":[\#(short)]}"#)
    }
    let text =
      #"{"kind":"APIResourceList","apiVersion":"v1","groupVersion":"\#(first.groupVersion)","#
      + #""resources":[\#(entries.joined(separator: ","))]}"# + "\n"
    return .json(200, Array(text.utf8))
  }

  /// As the recorded server says it.
  private static let version = """
    {"major":"1","minor":"36","emulationMajor":"1","emulationMinor":"36",\
    "minCompatibilityMajor":"1","minCompatibilityMinor":"35","gitVersion":"v1.36.2",\
    "gitCommit":"$Format:%H$","gitTreeState":"","buildDate":"1970-01-01T00:00:00Z",\
    "goVersion":"go1.27.3","compiler":"gc","platform":"linux/amd64"}

    """
}
