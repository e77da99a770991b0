extension SnapshotReader: RawReader {
  public func rawObjects(
    _ kind: ObjectKind, in scope: Scope
  ) async -> Reading<[RedactedObject]> {
    let shelf = shelves[kind]
    let all = shelf?.sources(in: Scope(namespace: scope.namespace)) ?? []
    if let missing = missing(kind, in: scope, hasObjects: !all.isEmpty) {
      return .unavailable(missing)
    }
    let strings = StringCache()
    do {
      return .value(
        try (shelf?.sources(in: scope) ?? []).map { source in
          let version = try JSONText.withObject(source.buffer, strings: strings) {
            try $0.string("apiVersion")
          }
          let object = RawObject(
            kind: kind.rawValue, apiVersion: version ?? kind.apiVersion, json: Array(source.buffer))
          return try Redactor.redact(object, strings: strings) { _ in }
        })
    } catch {
      // It was JSON when the snapshot was loaded; whatever this is, it is not "none".
      return .unavailable(
        Unavailable(
          .notCaptured, verb: "list", resource: kind.resource, group: kind.group,
          namespace: scope.namespace ?? "", detail: "\(error)"))
    }
  }
}
