/// What a Role allows, field by field as in its manifest.
public struct PolicyRule: Sendable, Hashable, Codable {
  public var verbs: [String]
  public var apiGroups: [String]?
  public var resources: [String]?
  public var resourceNames: [String]?
  public var nonResourceURLs: [String]?

  /// Makes a rule for resources.
  public init(
    _ verbs: [String], _ resources: [String], apiGroups: [String] = [""],
    resourceNames: [String]? = nil
  ) {
    self.verbs = verbs
    self.resources = resources
    self.apiGroups = apiGroups
    self.resourceNames = resourceNames
  }

  /// Allows everything.
  public static let everything = PolicyRule(["*"], ["*"], apiGroups: ["*"])

  /// Whether the rule allows a request.
  func allows(_ info: RequestInfo) -> Bool {
    guard has(verbs, info.verb) else { return false }
    guard info.isResource else {
      return (nonResourceURLs ?? []).contains {
        $0 == "*" || $0 == info.path
          || ($0.hasSuffix("*") && info.path.hasPrefix($0.dropLast()))
      }
    }
    let names = resourceNames ?? []
    return has(apiGroups ?? [], info.group) && hasResource(info)
      && (names.isEmpty || names.contains(info.name))
  }

  private func hasResource(_ info: RequestInfo) -> Bool {
    (resources ?? []).contains {
      $0 == "*" || $0 == info.ruleResource
        || (!info.subresource.isEmpty && $0 == "*/\(info.subresource)")
    }
  }

  private func has(_ list: [String], _ value: String) -> Bool {
    list.contains("*") || list.contains(value)
  }
}
