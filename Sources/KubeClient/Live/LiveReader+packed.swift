extension LiveReader {
  /// Lists all objects of a kind and keeps them packed.
  func packedList(_ kind: ObjectKind) async -> Reading<PackedObjects> {
    var objects = PackedObjects()
    do {
      let version = try await client.pages(
        kind, in: Scope(), until: client.deadline(),
        read: { text, strings in
          try JSONText.withObject(text, strings: strings) { json in
            ((try? json.cursor("metadata")?.string("namespace")) ?? "default", [UInt8](text))
          }
        },
        startOver: { objects = PackedObjects() },
        page: { items in
          for (namespace, text) in items { objects.add(text[...], namespace: namespace) }
        })
      objects.seal()
      noteListed(kind, Scope(), .list(version: version))
      return .value(objects)
    } catch let failure as RequestFailure where failure.kind == .notInstalled {
      noteMissing(kind)
      return .value(PackedObjects())
    } catch {
      return .unavailable(unavailable(request(kind, in: Scope()), error))
    }
  }
}
