public import KubeClient

/// Where an Ingress controller runs that kdoctor would not find by itself.
public struct ControllerPlace: Sendable, Hashable {
  public var namespace: String
  /// The labels of its Pods; nil where one is named.
  public var labels: LabelSelector?
  /// The name of the Pod; nil where labels are given.
  public var pod: String?

  /// Reads `NAMESPACE/POD` or `NAMESPACE/KEY=VALUE[,KEY=VALUE...]`; nil for anything else.
  public init?(parsing text: String) {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    let rest = text[text.index(after: slash)...]
    namespace = String(text[..<slash])
    guard !namespace.isEmpty, !rest.isEmpty else { return nil }
    guard rest.contains("=") else {
      guard !rest.contains("/") else { return nil }
      pod = String(rest)
      return
    }
    var pairs: [String: String] = [:]
    for pair in rest.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { return nil }
      pairs[String(parts[0])] = String(parts[1])
    }
    labels = LabelSelector(matchLabels: pairs)
  }
}
