import Foundation
import Synchronization

/// Everything of a server but its connections.
final class ServerCore: Sendable {
  struct State: Sendable {
    var store: ObjectStore
    var authenticator: Authenticator
    var grants: [Grant]
    var faults: FaultSchedule
    var requests: [ServedRequest] = []
    var watches: [Int: Watch] = [:]
    var lastWatch = 0
    var network: RecordedNetwork
    var visits: [Visit] = []
    var lastVisit = 0
    /// Port-forwards that are under way, by the number of their request.
    var forwards: [Int: Forward] = [:]
  }

  /// A watch that is being answered.
  struct Watch: Sendable {
    var events: WatchEvents
    /// Sends a line; must return at once.
    var send: @Sendable ([UInt8]) -> Void
  }

  /// A port-forward that is under way.
  struct Forward: Sendable {
    /// The Pod's key.
    var pod: String
    /// Ends the connections into the Pod; must return at once.
    var end: @Sendable () -> Void
  }

  let options: FakeAPIServer.Options
  let state: Mutex<State>
  let applicationCertificates = ApplicationCertificates()

  init(_ cluster: FakeCluster, _ options: FakeAPIServer.Options, authenticator: Authenticator) {
    self.options = options
    state = Mutex(
      State(
        store: ObjectStore(cluster), authenticator: authenticator, grants: options.grants,
        faults: FaultSchedule(options.faults), network: cluster.network))
  }

  /// Answers a request; gives the answer and the request's number.
  func respond(
    _ incoming: APIRequest, certificate: [UInt8]?, address: String
  ) async -> (delivery: Delivery, number: Int) {
    var request = incoming
    let hasPrefix = request.path.hasPrefix(options.pathPrefix)
    if hasPrefix {
      request.path = String(request.path.dropFirst(options.pathPrefix.count))
      request.rawPath = String(request.rawPath.dropFirst(options.pathPrefix.count))
    }
    let info = RequestInfo(request)
    let (number, identity, fault, router) = state.withLock { state in
      let user = state.authenticator.user(
        authorization: request.headers["authorization"], certificate: certificate)
      let authorizer = Authorizer(
        grants: state.grants, forbidden: state.store.cluster.forbidden)
      let identity = ActingUser(user, request, authorizer)
      var served = ServedRequest(request, info, hasCertificate: certificate != nil)
      served.user = identity.user?.name
      if info.ruleResource == "pods/portforward", info.verb == "get", options.forwardNeedsCreate {
        served.furtherVerbs = ["create"]
      }
      state.requests.append(served)
      return (
        state.requests.count - 1, identity, state.faults.next(request, info),
        Router(
          store: state.store, network: state.network, authorizer: authorizer, address: address,
          now: options.now, forwardNeedsCreate: options.forwardNeedsCreate)
      )
    }
    let answer =
      if case .refused(_, let refusal) = identity {
        refusal.answer
      } else if hasPrefix {
        await router.answer(request, info, user: identity.user, fault: fault)
      } else {
        Answer.pageNotFound
      }
    var delivery = FaultInjector.spoil(answer, with: fault)
    pack(&delivery, for: request)
    complete(&delivery)
    return (delivery, number)
  }

  /// Notes what was sent.
  func finish(_ number: Int, status: Int, bytes: Int) {
    state.withLock { state in
      guard state.requests.indices.contains(number) else { return }
      state.requests[number].status = status
      state.requests[number].bytes = bytes
    }
  }

  private func pack(_ delivery: inout Delivery, for request: APIRequest) {
    let accepts = (request.headers["accept-encoding"] ?? "").split(separator: ",").contains {
      $0.trimmingCharacters(in: .whitespaces).hasPrefix("gzip")
    }
    guard accepts, delivery.declaredLength == nil, case .bytes(let body) = delivery.answer.body,
      body.count >= GzipPacker.threshold, let packed = GzipPacker.pack(body), !packed.isEmpty
    else { return }
    delivery.answer.body = .bytes(packed)
    delivery.answer.headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
  }

  private func complete(_ delivery: inout Delivery) {
    delivery.answer.headers += [
      ("Audit-Id", UUID().uuidString.lowercased()), ("Cache-Control", "no-cache, private"),
      ("Date", HTTPDate.text(options.now)),
    ]
    // Go counts short bodies itself and sends long ones in chunks.
    if let declared = delivery.declaredLength {
      delivery.answer.headers.append(("Content-Length", String(declared)))
    } else if case .bytes(let body) = delivery.answer.body, body.count <= 2048 {
      delivery.answer.headers.append(("Content-Length", String(body.count)))
    }
  }
}
