/// Which objects a list or a watch means.
struct Selection: Sendable, Hashable {
  var labels: LabelQuery?
  var fields: FieldQuery?

  /// Reads the request's selectors.
  ///
  /// - Throws: ``SelectorError``.
  init(_ request: APIRequest, for resource: APIResource) throws {
    labels = try request.value("labelSelector").map { try LabelQuery($0) }
    fields = try request.value("fieldSelector").map { try FieldQuery($0) }
    try fields?.check(for: resource)
  }

  /// Whether nothing is left out.
  var isEverything: Bool { labels == nil && fields == nil }

  /// Whether an object is meant.
  func matches(_ object: any ServedObject) -> Bool {
    if let labels, !labels.matches(object.labels) { return false }
    return fields?.matches(object) ?? true
  }
}
