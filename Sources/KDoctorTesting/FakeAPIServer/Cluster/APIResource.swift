import KubeClient

/// A resource type that the server knows.
struct APIResource: Sendable, Hashable {
  /// Empty for the core group.
  var group: String
  var version: String
  /// The lower-case plural.
  var name: String
  var kind: String
  var isNamespaced: Bool
  var shortNames: [String] = []

  /// For example `v1` or `apps/v1`.
  var groupVersion: String { group.isEmpty ? version : "\(group)/\(version)" }

  /// What tells resource types apart, whatever their version.
  var id: ID { ID(group: group, name: name) }

  /// A resource type regardless of its version.
  struct ID: Sendable, Hashable {
    var group: String
    var name: String
  }

  /// The types that every cluster has and kdoctor reads.
  static let builtIn: [APIResource] = ObjectKind.allCases.map { kind in
    APIResource(
      group: kind.group, version: kind == .horizontalPodAutoscaler ? "v2" : "v1",
      name: kind.resource, kind: kind.rawValue, isNamespaced: kind.isNamespaced,
      shortNames: kind.spellings.filter { $0 != kind.resource && $0 != kind.rawValue.lowercased() })
  }

  /// The type of an object of a kind that is not built in, such as one of a CRD.
  init(apiVersion: String, kind: String, isNamespaced: Bool) {
    let parts = apiVersion.split(separator: "/", maxSplits: 1).map(String.init)
    group = parts.count > 1 ? parts[0] : ""
    version = parts.last ?? "v1"
    name = Self.plural(kind.lowercased())
    self.kind = kind
    self.isNamespaced = isNamespaced
  }

  init(
    group: String, version: String, name: String, kind: String, isNamespaced: Bool,
    shortNames: [String]
  ) {
    self.group = group
    self.version = version
    self.name = name
    self.kind = kind
    self.isNamespaced = isNamespaced
    self.shortNames = shortNames
  }

  private static func plural(_ word: String) -> String {
    if word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("ch") { return word + "es" }
    return word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
  }
}
