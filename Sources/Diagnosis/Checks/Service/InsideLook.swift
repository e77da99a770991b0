import KubeClient

/// What visits from inside the cluster bring: to a Service at its own address, and to its Pods at
/// theirs.
struct InsideLook {
  /// What came of visiting a Service.
  enum Outcome {
    /// Nobody has visited it from inside.
    case unvisited
    case unknown(Unavailable)
    case reached(ServicePort, VisitResult)
    /// No connection came to be.
    case failed(ServicePort, VisitResult)
  }

  /// A visit to one Pod.
  struct OfPod {
    var pod: Pod
    /// Of the Pod.
    var port: Int
    var result: VisitResult
  }

  /// The most Pods of a Service that are visited where visits are sent.
  private static let podsVisited = 2

  private let service: Service
  private let context: CheckContext

  init(at service: Service, in context: CheckContext) {
    self.service = service
    self.context = context
  }

  /// Visits the TCP ports at the Service's own address, up to the first that takes no connection.
  func service() async -> Outcome {
    guard context.vantage != nil, service.hasOwnAddress else { return .unvisited }
    var outcome = Outcome.unvisited
    for port in service.ports where port.protocol == "TCP" {
      switch await context.visitAddress(of: service, port: port) {
      case .unavailable(let reason):
        guard !reason.isUnvisited, case .unvisited = outcome else { continue }
        outcome = .unknown(reason)
      case .value(let result):
        guard result.hasConnected else { return .failed(port, result) }
        if case .reached = outcome { continue }
        outcome = .reached(port, result)
      }
    }
    return outcome
  }

  /// The ready Pods behind a Service.
  var readyPods: [Pod] {
    ServicePods.behind(service, in: context).filter(ServicePods.isReady)
  }

  /// Visits ready Pods at the port that a Service's port leads to.
  func pods(behind port: ServicePort) async -> [OfPod] {
    guard context.vantage != nil,
      let number = DeclaredPorts(behind: service, in: context).number(of: port)
    else { return [] }
    let ready = readyPods
    var visits: [OfPod] = []
    for pod in context.reader.sendsVisits ? Array(ready.prefix(Self.podsVisited)) : ready {
      guard case .value(let result) = await context.visitAddress(of: pod, port: number) else {
        continue
      }
      visits.append(OfPod(pod: pod, port: number, result: result))
    }
    return visits
  }
}

extension Service {
  /// Whether kube-proxy gives it an address of its own.
  var hasOwnAddress: Bool {
    type != "ExternalName" && !isHeadless && !(clusterIP ?? "").isEmpty
  }
}

extension VisitResult {
  /// Whether somebody took the connection.
  var hasConnected: Bool { status != nil || isConnected }
}

extension Unavailable {
  /// Whether nobody has thought of it at all, and so nothing is to be told.
  var isUnvisited: Bool { reason == .notSent && detail == nil }
}
