extension LiveReader: RawReader {
  public func rawObjects(
    _ kind: ObjectKind, in scope: Scope
  ) async -> Reading<[RedactedObject]> {
    func redact(_ json: ArraySlice<UInt8>) throws -> RedactedObject {
      try Redactor.redact(
        RawObject(kind: kind.rawValue, apiVersion: kind.apiVersion, json: Array(json)))
    }
    do {
      if let name = scope.name, scope.namespace != nil || !kind.isNamespaced {
        let reading = await rawObject(
          kind, name: name, namespace: kind.isNamespaced ? scope.namespace : nil)
        if let refusal = reading.unavailable { return .unavailable(refusal) }
        return .value(try (reading.value ?? nil).map { [try redact($0[...])] } ?? [])
      }
      var objects: [RedactedObject] = []
      let reading = try await rawList(
        kind, in: scope, startOver: { objects = [] }, item: { objects.append(try redact($0)) })
      if let refusal = reading.unavailable { return .unavailable(refusal) }
      return .value(objects.sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) })
    } catch {
      return .unavailable(
        request(kind, in: scope).unavailable(.notCaptured, detail: "\(error)"))
    }
  }

  /// Lists objects as the server writes them, for who keeps them as they are.
  ///
  /// The same pages and retries as ``list(_:in:)``. Of Secrets and ConfigMaps only the metadata comes.
  ///
  /// - Parameters:
  ///   - startOver: told when the list had to be begun again: all items so far no longer count.
  ///   - item: takes the JSON of one object. Items do not say their kind and apiVersion: those are
  ///     ``ObjectKind``'s.
  /// - Returns: How many items there are.
  /// - Throws: Only what the closures throw.
  public func rawList(
    _ kind: ObjectKind, in scope: Scope, startOver: () throws -> Void,
    item: (ArraySlice<UInt8>) throws -> Void
  ) async throws -> Reading<Int> {
    var count = 0
    do {
      let version = try await client.pages(
        kind, in: scope, until: client.deadline(),
        read: { text, strings in
          try JSONText.withObject(text, strings: strings) { _ in [UInt8](text) }
        },
        startOver: {
          count = 0
          try startOver()
        },
        page: { items in
          count += items.count
          for bytes in items { try item(bytes[...]) }
        })
      noteListed(kind, scope, .list(version: version))
      return .value(count)
    } catch let failure as RequestFailure where failure.kind == .notInstalled {
      noteMissing(kind)
      return .value(0)
    } catch let failure as RequestFailure {
      return .unavailable(unavailable(request(kind, in: scope), failure))
    }
  }

  /// One object as the server writes it, with its values; nil where there is none.
  public func rawObject(
    _ kind: ObjectKind, name: String, namespace: String?
  ) async -> Reading<[UInt8]?> {
    let request = APIRequest.object(kind, name: name, namespace: namespace)
    do {
      return .value(
        try await get(request) { text, strings in
          try JSONText.withObject(text, strings: strings) { _ in [UInt8](text) }
        })
    } catch {
      return .unavailable(unavailable(request, error))
    }
  }
}
