extension SnapshotIndex: JSONReadable {
  public init(json: JSONObject) throws {
    let schema = try json.requiredString("schema")
    guard schema == Self.schema else {
      throw JSONFieldError(path: "schema", expected: "\"\(Self.schema)\"", found: "other text")
    }
    createdAt = try json.time("createdAt")
    program = try json.string("kdoctor")
    context = try json.string("context")
    serverVersion = try json.string("serverVersion")
    namespaces = json.has("namespaces") ? try json.strings("namespaces") : nil
    captured =
      json.has("captured")
      ? try json.array("captured", of: PartEntry.self).compactMap(\.part) : nil
    notCaptured = try json.array("notCaptured", of: GapEntry.self).map(\.gap)
    logsLeftOut = try json.int("logsLeftOut") ?? 0
    keysLeftOut = try json.int("keysLeftOut") ?? 0
    for (name, count) in try json.scalarMap("redactions") {
      guard let rule = RedactionRule(rawValue: name) else { continue }
      redactions[rule] = Int(count)
    }
  }

  private struct PartEntry: JSONReadable {
    /// Nil for a kind of a later version.
    var part: Part?

    init(json: JSONObject) throws {
      let resource = try json.requiredString("resource")
      guard let kind = ObjectKind.allCases.first(where: { $0.resource == resource }) else { return }
      part = Part(
        kind: kind, namespace: try json.string("namespace") ?? "",
        labels: try json.string("labels"), name: try json.string("name"),
        count: try json.int("count") ?? 0)
    }
  }

  private struct GapEntry: JSONReadable {
    var gap: Gap

    init(json: JSONObject) throws {
      let resource = try json.requiredString("resource")
      let word = try json.string("reason") ?? Unavailable.Reason.notCaptured.rawValue
      guard let reason = Unavailable.Reason(rawValue: word) else {
        let words = Unavailable.Reason.allCases.map(\.rawValue).joined(separator: ", ")
        throw JSONFieldError(path: "reason", expected: "one of \(words)", found: "other text")
      }
      let unavailable = Unavailable(
        reason, verb: try json.string("verb") ?? (resource == "pods/log" ? "get" : "list"),
        resource: resource, group: try json.string("group") ?? "",
        namespace: try json.string("namespace") ?? "", detail: try json.string("detail"))
      gap = Gap(
        unavailable: unavailable, labels: try json.string("labels"), name: try json.string("name"))
    }
  }
}
