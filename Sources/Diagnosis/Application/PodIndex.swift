import KubeClient

/// Finds Pods by their labels without looking at every Pod of a cluster.
struct PodIndex: Sendable {
  /// One label.
  private struct Pair: Hashable {
    var key: String
    var value: String
  }

  private let pods: [Pod]
  /// The places of the Pods that carry a label, in order.
  private let places: [Pair: [Int]]

  init(_ pods: [Pod]) {
    self.pods = pods
    var places: [Pair: [Int]] = [:]
    for (place, pod) in pods.enumerated() {
      for (key, value) in pod.metadata.labels {
        places[Pair(key: key, value: value), default: []].append(place)
      }
    }
    self.places = places
  }

  /// The Pods that every pair of a selector matches, in their order; an empty selector matches none.
  ///
  /// - Parameter namespace: nil for all namespaces.
  func matching(_ selector: [String: String], in namespace: String?) -> [Pod] {
    let lists = selector.map { places[Pair(key: $0.key, value: $0.value)] ?? [] }
    guard let shortest = lists.min(by: { $0.count < $1.count }) else { return [] }
    return shortest.lazy.map { pods[$0] }.filter { pod in
      (namespace == nil || pod.namespace == namespace)
        && selector.allSatisfy { pod.metadata.labels[$0.key] == $0.value }
    }
  }
}
