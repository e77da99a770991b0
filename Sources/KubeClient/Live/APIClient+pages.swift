extension APIClient {
  /// Reads a list, page by page.
  ///
  /// Where pages expire meanwhile, everything is read again from the beginning: the parts of two
  /// states of a cluster never stand in one list.
  ///
  /// - Parameters:
  ///   - read: makes an item of its bytes.
  ///   - startOver: told before the list is begun again; what was handed over no longer counts.
  ///   - page: takes the items of one whole page.
  /// - Returns: the version of the list.
  /// - Throws: ``RequestFailure``, and whatever the closures throw.
  func pages<Item: Sendable>(
    _ kind: ObjectKind, in scope: Scope, until deadline: Deadline,
    read: @escaping PageSink<Item>.Read, startOver: () throws -> Void,
    page: ([Item]) throws -> Void
  ) async throws -> String {
    let name = kind.isListedAsMetadata ? "PartialObjectMetadataList" : "\(kind.rawValue)List"
    let objectBytes = limits.objectBytes
    var restarts = 0
    var next: String?
    var version: String?
    while true {
      let request = APIRequest.list(kind, in: scope, limit: limits.pageSize, next: next)
      let answer: ListPage<Item>
      do {
        answer = try await fetch(request, until: deadline) {
          PageSink(kind: name, objectBytes: objectBytes, read: read)
        }
      } catch let failure as RequestFailure
        where failure.kind == .expired && next != nil && restarts < limits.restarts
      {
        restarts += 1
        next = nil
        version = nil
        try startOver()
        continue
      }
      try page(answer.items)
      version = version ?? answer.envelope.resourceVersion
      guard let token = answer.envelope.next else { return version ?? "" }
      guard token != next else {
        throw RequestFailure(.malformed, "the server gave the same page twice")
      }
      next = token
    }
  }
}
