public import Flowchart

extension AccessRules {
  /// The manifests as lines of YAML, each document begun by `---`; empty where nothing is missing.
  ///
  /// - Parameter language: of the comments.
  public func yaml(in language: Language) -> [String] {
    roles.flatMap { role in
      var lines = ["---"]
      lines.append("# " + AccessWords.bind.text(in: language))
      lines.append("# " + role.binding)
      if role.grantsSecrets { lines.append("# " + AccessWords.secrets.text(in: language)) }
      lines += ["apiVersion: \(AccessRole.apiVersion)", "kind: \(role.kind)"]
      lines += ["metadata:", "  name: \(AccessRole.name)"]
      // Quoted: a namespace may be called `123`, `true` or `1e3`.
      if let namespace = role.namespace { lines.append("  namespace: \"\(namespace)\"") }
      lines.append("rules:")
      for rule in role.rules {
        lines.append("- apiGroups: [\"\(rule.group)\"]")
        lines.append("  resources:")
        lines += rule.resources.map { "  - \($0)" }
        lines.append("  verbs: [\(rule.verbs.joined(separator: ", "))]")
      }
      return lines
    }
  }
}
