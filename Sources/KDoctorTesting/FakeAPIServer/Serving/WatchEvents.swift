/// The lines that a watch is answered with.
struct WatchEvents: Sendable {
  var query: WatchQuery

  /// What is sent at once; an error ends the watch.
  func opening(_ store: ObjectStore) -> (lines: [[UInt8]], isOver: Bool) {
    if query.wantsInitialEvents {
      let status = StatusAnswer(
        code: 500, reason: "InternalError",
        message: "a watch stream was requested by the client but the required storage feature "
          + "RequestWatchProgress is disabled")
      return ([line("ERROR", status.json.dropLast())], true)
    }
    guard let revision = query.revision else {
      let shelf = store.current.shelf(query.resource)
      let objects = shelf.indices(in: query.namespace).map { shelf.object(at: $0) }
      return (objects.filter(query.includes).map { line("ADDED", body($0)[...]) }, false)
    }
    guard revision >= store.oldestRevision else {
      let status = StatusAnswer.tooOld(revision, oldest: store.oldestRevision)
      return ([line("ERROR", status.json.dropLast())], true)
    }
    return (store.changes.filter { $0.revision > revision }.compactMap(event), false)
  }

  /// The line for a change; nil where it is none of this watch's business.
  func event(_ change: WatchChange) -> [UInt8]? {
    guard change.resource.id == query.resource.id else { return nil }
    // An object that no longer matches is as good as deleted, and the other way round.
    switch (query.includes(change.old), query.includes(change.new)) {
    case (false, true): return change.new.map { line("ADDED", body($0)[...]) }
    case (true, true): return change.new.map { line("MODIFIED", body($0)[...]) }
    case (true, false): return (change.new ?? change.old).map { line("DELETED", body($0)[...]) }
    case (false, false): return nil
    }
  }

  /// Says up to where the watch has come.
  func bookmark(_ revision: Int) -> [UInt8]? {
    guard query.wantsBookmarks else { return nil }
    let text =
      #"{"kind":"\#(query.resource.kind)","apiVersion":"\#(query.resource.groupVersion)","#
      + #""metadata":{"resourceVersion":"\#(revision)","creationTimestamp":null}}"#
    return line("BOOKMARK", Array(text.utf8)[...])
  }

  private func body(_ object: any ServedObject) -> [UInt8] {
    query.form == .metadata ? ListBody.partial(object) : ListBody.object(object, query.resource)
  }

  private func line(_ type: String, _ object: ArraySlice<UInt8>) -> [UInt8] {
    Array(#"{"type":"\#(type)","object":"#.utf8) + object + Array("}\n".utf8)
  }
}
