extension ListPage {
  /// One of so many pages that together hold every object once; with more pages than objects, most
  /// are empty. The token's key is the number of the page.
  static func slice(
    _ resource: APIResource, from version: ObjectStore.Version, namespace: String,
    selection: Selection, of pages: Int, token: ContinueToken?
  ) -> ListPage {
    var page = collect(
      resource, from: version, namespace: namespace, selection: selection, limit: nil, start: nil)
    let number = min(max(token.flatMap { Int($0.start) } ?? 0, 0), pages)
    let total = page.objects.count
    page.objects = Array(
      page.objects[number * total / pages..<min(number + 1, pages) * total / pages])
    if number + 1 < pages {
      page.continuation = ContinueToken(revision: version.revision, start: String(number + 1))
    }
    return page
  }
}
