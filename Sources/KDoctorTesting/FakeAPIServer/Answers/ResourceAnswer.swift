import Foundation

/// Answers get and list of one resource type.
struct ResourceAnswer: Sendable {
  var request: APIRequest
  var info: RequestInfo
  var resource: APIResource
  var store: ObjectStore
  /// The server's time, from which tables count ages.
  var now: Date
  /// Into how many pages every list falls, whatever the client asks for; nil for no such rule.
  var pages: Int?

  private var form: AnswerForm { AnswerForm(accept: request.headers["accept"] ?? "") }

  /// One object.
  func get() async throws -> Answer {
    let key = resource.isNamespaced ? "\(info.namespace)/\(info.name)" : info.name
    guard let object = store.current.shelf(resource).object(key: key) else {
      return StatusAnswer.notFound(info).answer
    }
    switch form {
    case .objects: return .json(200, ListBody.object(object, resource) + [UInt8(ascii: "\n")])
    case .metadata: return .json(200, ListBody.partial(object) + [UInt8(ascii: "\n")])
    case .table:
      let page = ListPage(
        resource: resource, objects: [object], revision: store.current.revision)
      return .json(200, try await TableBody(page: page, now: now).json())
    }
  }

  /// A list or a page of one.
  func list() async throws -> Answer {
    let limit = request.value("limit").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let page: ListPage
    do {
      let selection = try Selection(request, for: resource)
      let token = try request.value("continue").map { try ContinueToken($0) }
      let asked = request.value("resourceVersion").flatMap { Int($0) } ?? 0
      if asked > store.current.revision {
        return StatusAnswer.tooLarge(asked, current: store.current.revision).answer
      }
      guard let version = version(for: token) else {
        return StatusAnswer.expired(
          fresh: ContinueToken(revision: -1, start: token?.start ?? "")
        ).answer
      }
      page =
        if let pages {
          ListPage.slice(
            resource, from: version, namespace: info.namespace, selection: selection,
            of: pages, token: token)
        } else {
          ListPage.collect(
            resource, from: version, namespace: info.namespace, selection: selection,
            limit: limit, start: token?.start)
        }
    } catch let error as SelectorError {
      return StatusAnswer.badRequest(error.message).answer
    }
    switch form {
    case .objects: return .json(200, ListBody.list(page))
    case .metadata: return .json(200, ListBody.metadataList(page))
    case .table: return .json(200, try await TableBody(page: page, now: now).json())
    }
  }

  private func version(for token: ContinueToken?) -> ObjectStore.Version? {
    guard let token, token.revision >= 0 else { return store.current }
    return store.version(at: token.revision)
  }
}
