extension JSONWriter {
  /// Writes the manifests that would allow what was missing; null where nothing is.
  mutating func write(_ rules: AccessRules) {
    guard !rules.roles.isEmpty else { return field("missingAccess", orNull: nil) }
    array("missingAccess", rules.roles) { manifest, role in
      manifest.field("apiVersion", AccessRole.apiVersion)
      manifest.field("kind", role.kind)
      manifest.object("metadata") { metadata in
        metadata.field("name", AccessRole.name)
        metadata.field("namespace", ifPresent: role.namespace)
      }
      manifest.array("rules", role.rules) { entry, rule in
        entry.array("apiGroups", [rule.group])
        entry.array("resources", rule.resources)
        entry.array("verbs", rule.verbs)
      }
    }
  }
}
