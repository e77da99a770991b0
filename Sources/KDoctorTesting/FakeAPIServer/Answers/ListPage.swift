/// The part of a list that one answer holds.
struct ListPage: Sendable {
  var resource: APIResource
  var objects: [any ServedObject]
  var revision: Int
  var continuation: ContinueToken?
  /// How many objects come after this page; nil where selectors make that unknown.
  var remaining: Int?

  /// Collects a page.
  ///
  /// - Parameters:
  ///   - limit: the most objects; nil for all.
  ///   - start: the key after which to begin, below the namespace's prefix.
  static func collect(
    _ resource: APIResource, from version: ObjectStore.Version, namespace: String,
    selection: Selection, limit: Int?, start: String?
  ) -> ListPage {
    let shelf = version.shelf(resource)
    let prefix = namespace.isEmpty ? "" : namespace + "/"
    var indices = shelf.indices(in: namespace)
    if let start {
      let first = shelf.index(notBelow: prefix + start + "\0")
      indices = min(max(first, indices.lowerBound), indices.upperBound)..<indices.upperBound
    }
    var page = ListPage(resource: resource, objects: [], revision: version.revision)
    for index in indices {
      let object = shelf.object(at: index)
      guard selection.matches(object) else { continue }
      page.objects.append(object)
      guard let limit, page.objects.count == limit else { continue }
      let rest = indices.upperBound - index - 1
      if rest > 0 {
        page.continuation = ContinueToken(
          revision: version.revision, start: String(object.key.dropFirst(prefix.count)))
        if selection.isEverything { page.remaining = rest }
      }
      break
    }
    return page
  }
}
