/// What the rights that manifests grant allow to be made.
extension ObjectMaker {
  /// What who has a Role could make and a template could name.
  private static let grantable: [ObjectKind] = [.configMap, .persistentVolumeClaim, .secret]

  /// Takes a Role or ClusterRole; nil where it lets nobody make anything.
  ///
  /// - Parameter standard: where a Role is that names no namespace.
  init?(role json: JSONObject, kind: String, in standard: String) {
    guard let metadata = json.cursor("metadata"), let name = (try? metadata.string("name")) ?? nil
    else { return nil }
    let rules: [Rule] = (try? json.array("rules")) ?? []
    let kinds = Self.grantable.filter { kind in rules.contains { $0.allowsMaking(kind) } }
    guard !kinds.isEmpty else { return nil }
    let home = kind == "Role" ? ((try? metadata.string("namespace")) ?? nil) ?? standard : nil
    self.init("whoever has \(kind) \(name)", makes: Set(kinds), in: home, names: nil)
  }

  /// A rule of a Role. One for single names never lets anything be made: nothing has a name yet when
  /// the API server is asked for that.
  private struct Rule: JSONReadable {
    var groups: [String]
    var resources: [String]
    var verbs: [String]
    var names: [String]

    init(json: JSONObject) throws {
      groups = try json.strings("apiGroups")
      resources = try json.strings("resources")
      verbs = try json.strings("verbs")
      names = try json.strings("resourceNames")
    }

    func allowsMaking(_ kind: ObjectKind) -> Bool {
      names.isEmpty && !Set([kind.group, "*"]).isDisjoint(with: groups)
        && !Set([kind.resource, "*"]).isDisjoint(with: resources)
        && !Set(["create", "*"]).isDisjoint(with: verbs)
    }
  }
}
