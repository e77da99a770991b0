import Synchronization

extension LiveReader {
  public func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    let kind = Object.kind
    var items = LiveItems<Object>()
    let request = request(kind, in: scope)
    do {
      if request.verb == "get" {
        let item = try await get(request, read: LiveItem<Object>.read)
        if let item { items.add([item]) }
        noteListed(kind, scope, .object(version: item?.version))
      } else {
        let version = try await client.pages(
          kind, in: scope, until: client.deadline(), read: LiveItem<Object>.read,
          startOver: { items.removeAll() }, page: { items.add($0) })
        noteListed(kind, scope, .list(version: version))
      }
    } catch let failure as RequestFailure where failure.kind == .notInstalled {
      noteMissing(kind)
      return .value([])
    } catch {
      return .unavailable(unavailable(request, error))
    }
    note(items.skipped, resource: kind.resource)
    let objects = items.sorted().filter { scope.admits($0.metadata) }
    // Objects that are there but unreadable must not read as "none".
    if objects.isEmpty, let first = items.skipped.first {
      return .unavailable(request.unavailable(.notCaptured, detail: first.problem))
    }
    return .value(objects)
  }

  /// The first request that a listing takes: lists have the metadata of Secrets and ConfigMaps
  /// alone, so a named one is asked for itself.
  func request(_ kind: ObjectKind, in scope: Scope) -> APIRequest {
    if kind.isListedAsMetadata, let name = scope.name, let namespace = scope.namespace,
      !namespace.isEmpty
    {
      return .object(kind, name: name, namespace: namespace)
    }
    return .list(kind, in: scope, limit: client.limits.pageSize, next: nil)
  }

  /// Reads one object; nil where there is none.
  func get<Item: Sendable>(
    _ request: APIRequest, read: @escaping PageSink<Item>.Read
  ) async throws -> Item? {
    let limit = client.limits.objectBytes
    do {
      return try await client.fetch(request, until: client.deadline()) {
        ObjectSink(limit: limit, read: read)
      }
    } catch let failure as RequestFailure where failure.kind == .notFound {
      return nil
    }
  }

  func noteListed(_ kind: ObjectKind, _ scope: Scope, _ start: WatchedList.Start) {
    client.state.withLock { $0.listed[WatchedList(kind: kind, scope: scope)] = start }
  }

  func noteMissing(_ kind: ObjectKind) {
    let warning = "this cluster has no \(kind.resource).\(kind.apiVersion): not installed"
    client.state.withLock { _ = $0.warnings.insert(warning) }
  }

  private func note(_ skipped: [SkippedObject], resource: String) {
    guard !skipped.isEmpty else { return }
    client.state.withLock { state in
      for object in skipped {
        let label = object.name.isEmpty ? object.kind : "\(object.kind) \(object.name)"
        state.skipped.insert(object)
        state.warnings.insert("\(resource) (\(label)): \(object.problem)")
      }
    }
  }
}
