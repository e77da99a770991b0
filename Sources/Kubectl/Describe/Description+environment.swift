import KubeClient

extension Description {
  /// The environment of a container: whole maps first, then single variables.
  mutating func environment(_ container: JSONTree, _ pod: KubeObject?) {
    let sources = container.envFrom.array
    if !sources.isEmpty { line(2, "Environment Variables from:") }
    for source in sources {
      let isMap = source.configMapRef.exists
      let reference = isMap ? source.configMapRef : source.secretRef
      let prefix = source.prefix.string.map { " with prefix '\($0)'" } ?? ""
      line(
        3,
        "\(reference.name.text)\t\(isMap ? "ConfigMap" : "Secret")\(prefix)\t"
          + "Optional: \(reference.optional.bool ?? false)")
    }
    let variables = container.env.array
    line(2, "Environment:" + (variables.isEmpty ? "\t<none>" : ""))
    for variable in variables {
      let from = variable.valueFrom
      if from.exists {
        if let text = Self.reference(from, container, pod) { field(3, variable.name.text, text) }
        continue
      }
      let lines = variable.value.text.split(separator: "\n", omittingEmptySubsequences: false)
      field(3, variable.name.text, lines.first.map(String.init) ?? "")
      for line in lines.dropFirst() { self.line(3, "\t\(line)") }
    }
  }

  private static func reference(
    _ from: JSONTree, _ container: JSONTree, _ pod: KubeObject?
  ) -> String? {
    if from.fieldRef.exists {
      let path = from.fieldRef.fieldPath.text
      let value = pod.map { Self.value(at: path, in: $0) } ?? ""
      return "\(value) (\(from.fieldRef.apiVersion.string ?? "v1"):\(path))"
    }
    if from.resourceFieldRef.exists {
      let resource = from.resourceFieldRef.resource.text
      let value = ContainerAmount.text(of: from.resourceFieldRef, in: container)
      let isOpen = value == "0" && ["limits.cpu", "limits.memory"].contains(resource)
      return "\(isOpen ? "node allocatable" : value) (\(resource))"
    }
    for (reference, what) in [
      (from.secretKeyRef, "in secret"), (from.configMapKeyRef, "of config map"),
    ] where reference.exists {
      return "<set to the key '\(reference.key.text)' \(what) '\(reference.name.text)'>\t"
        + "Optional: \(reference.optional.bool ?? false)"
    }
    return nil
  }

  /// A field of the Pod as the downward API gives it.
  private static func value(at path: String, in pod: KubeObject) -> String {
    for (prefix, fields) in [
      ("metadata.annotations", pod.annotations), ("metadata.labels", pod.labels),
    ] where path.hasPrefix(prefix) {
      let key = path.dropFirst(prefix.count)
      guard key.hasPrefix("['"), key.hasSuffix("']") else {
        return fields.sortedFields.map { "\($0.key)=\"\($0.value.text)\"" }
          .joined(separator: "\n")
      }
      return fields[String(key.dropFirst(2).dropLast(2))].text
    }
    return path.split(separator: ".").reduce(pod.tree) { $0[String($1)] }.text
  }
}
