import Foundation

/// Turns a request into an answer: the server without its connections.
struct Router: Sendable {
  var store: ObjectStore
  var network: RecordedNetwork
  var authorizer: Authorizer
  /// Where the server says it is.
  var address: String
  var now: Date
  var forwardNeedsCreate: Bool

  /// The answer for a user; nil for one whose credentials are worthless.
  func answer(
    _ request: APIRequest, _ info: RequestInfo, user: User?, fault: Fault.Action?
  ) async -> Answer {
    if let fault, let answer = FaultInjector.replacement(for: fault) { return answer }
    guard let user else { return StatusAnswer.unauthorized.answer }
    guard authorizer.allows(user, info) else {
      return StatusAnswer.forbidden(info, user: user.name).answer
    }
    guard info.isResource else {
      let discovery = DiscoveryAnswer(resources: store.cluster.resources, address: address)
      return request.method == "GET"
        ? discovery.answer(info.path) ?? .pageNotFound : StatusAnswer.methodNotAllowed.answer
    }
    let isInstalled = store.cluster.resources.contains {
      $0.group == info.group && $0.version == info.version
    }
    guard isInstalled else { return .pageNotFound }
    guard
      let resource = store.resource(
        group: info.group, version: info.version, name: info.resource),
      fits(resource, info)
    else { return StatusAnswer.unknownResource().answer }
    guard request.method == "GET" else { return StatusAnswer.methodNotAllowed.answer }
    do {
      return try await read(request, info, resource, fault, user)
    } catch let error as SelectorError {
      return StatusAnswer.badRequest(error.message).answer
    } catch {
      return StatusAnswer(code: 500, reason: "InternalError", message: "\(error)").answer
    }
  }

  private func fits(_ resource: APIResource, _ info: RequestInfo) -> Bool {
    if !info.subresource.isEmpty {
      return ["pods/log", "pods/portforward", "services/proxy"].contains(info.ruleResource)
    }
    let isNamed = info.verb == "get"
    if resource.isNamespaced { return !isNamed || !info.namespace.isEmpty }
    return info.namespace.isEmpty || resource.name == "namespaces"
  }

  private func read(
    _ request: APIRequest, _ info: RequestInfo, _ resource: APIResource, _ fault: Fault.Action?,
    _ user: User
  ) async throws -> Answer {
    switch info.subresource {
    case "log": return LogAnswer(request: request, info: info, store: store).answer()
    case "portforward": return forward(request, info, fault, user)
    case "proxy": return proxy(request, info)
    default: break
    }
    if info.verb == "watch" {
      return Answer(
        status: 200, headers: [("Content-Type", "application/json")],
        body: .watch(try WatchQuery(request, info, resource)))
    }
    var answer = ResourceAnswer(
      request: request, info: info, resource: resource, store: store, now: now)
    switch fault {
    case .expireContinue:
      if let text = request.value("continue") {
        let fresh = ContinueToken(revision: -1, start: try ContinueToken(text).start)
        return StatusAnswer.expired(fresh: fresh).answer
      }
    case .pages(let count): answer.pages = count
    default: break
    }
    return info.verb == "get" ? try await answer.get() : try await answer.list()
  }

  private func forward(
    _ request: APIRequest, _ info: RequestInfo, _ fault: Fault.Action?, _ user: User
  ) -> Answer {
    var create = info
    create.verb = "create"
    return ForwardAnswer(
      request: request, info: info, objects: ClusterObjects(shelves: store.current.shelves),
      network: network, mayCreate: forwardNeedsCreate ? authorizer.allows(user, create) : nil,
      fault: fault
    ).answer()
  }

  private func proxy(_ request: APIRequest, _ info: RequestInfo) -> Answer {
    ProxyAnswer(
      request: request, info: info, objects: ClusterObjects(shelves: store.current.shelves),
      network: network,
      checksPods: !store.cluster.forbidden.contains { $0.resource == "pods" }
    ).answer()
  }
}
