import KubeClient

/// A right to read, as RBAC grants it.
struct AccessRight: Hashable {
  var verb: String
  /// The API group; empty for the core group.
  var group: String
  /// As RBAC spells it, for example `pods/log`.
  var resource: String
  /// Empty for all namespaces, and for kinds that have none.
  var namespace: String

  /// The verbs that read.
  private static let verbs: Set<String> = ["get", "list", "watch"]
  /// What is read of an object beside the object itself; always with `get`.
  private static let subresources: Set<String> = ["pods/log", forward, "services/proxy"]
  /// A port-forward over a WebSocket is a `get`, and recent servers ask for `create` as well.
  private static let forward = "pods/portforward"

  /// The right that was missing; nil where something else was, or where no right could help.
  ///
  /// A recording can name any verb, resource and namespace, and an administrator may apply what is made
  /// of it. So nothing gets in that kdoctor does not read itself.
  init?(missing needs: Unavailable) {
    let isForward = needs.verb == "create" && needs.resource == Self.forward
    guard needs.reason == .forbidden, Self.verbs.contains(needs.verb) || isForward,
      needs.namespace.isEmpty || Self.isLabel(needs.namespace)
    else { return nil }
    let kind = ObjectKind.allCases.first { $0.resource == needs.resource }
    guard
      kind != nil || isForward
        || (needs.verb == "get" && Self.subresources.contains(needs.resource))
    else { return nil }
    verb = needs.verb
    group = kind?.group ?? ""
    resource = needs.resource
    namespace = kind?.isNamespaced ?? true ? needs.namespace : ""
  }

  /// The rights that are of use only together: this one, and where it is half of a port-forward's the
  /// other half.
  var whole: [AccessRight] {
    guard resource == Self.forward else { return [self] }
    return ["create", "get"].map { verb in
      var right = self
      right.verb = verb
      return right
    }
  }

  /// The same right in all namespaces.
  var everywhere: AccessRight {
    var right = self
    right.namespace = ""
    return right
  }

  /// Whether a text can be the name of a namespace: a label of RFC 1123.
  private static func isLabel(_ text: String) -> Bool {
    let bytes = text.utf8
    let dash = UInt8(ascii: "-")
    return 1...63 ~= bytes.count && bytes.first != dash && bytes.last != dash
      && bytes.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == dash
      }
  }
}
