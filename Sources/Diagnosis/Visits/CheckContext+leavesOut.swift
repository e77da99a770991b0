import KubeClient

extension CheckContext {
  /// The most Pods of one template that are visited where visits are sent.
  private static let podsVisited = 2

  /// Why a Pod is not visited: others of its template stand for it. Nil where it is.
  func leavesOut(_ pod: Pod) -> Unavailable? {
    guard reader.sendsVisits else { return nil }
    let owner = pod.metadata.controller?.name
    let alike = application.pods.filter {
      $0.metadata.controller?.name == owner && ServicePods.isReady($0)
    }
    guard owner != nil, let place = alike.firstIndex(where: { $0.name == pod.name }),
      place >= Self.podsVisited
    else { return nil }
    return Visit.Place.pod(namespace: pod.namespace, name: pod.name, port: 0)
      .notSent("\(Self.podsVisited) of \(alike.count) Pods of \(owner ?? "") were visited")
  }
}
