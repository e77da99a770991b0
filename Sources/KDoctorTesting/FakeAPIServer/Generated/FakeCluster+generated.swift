import Foundation

extension FakeCluster {
  /// A large healthy cluster: Deployments of 33 Pods with their ReplicaSets, Services and
  /// EndpointSlices, made of a recording by rewriting names. Objects are made when they are asked
  /// for, so that the size costs no memory.
  ///
  /// - Parameter namespaces: at most how many.
  /// - Throws: Where the recording cannot be read.
  public static func generated(pods: Int, namespaces: Int = 10) throws -> FakeCluster {
    let recorded = try Fixtures.files(of: TemplateMaker.recording)["cluster.json"] ?? []
    let list = try JSONDecoder().decode(JSONNode.self, from: Data(recorded))["items"]?.items ?? []
    let maker = try TemplateMaker(list)
    let layout = GeneratedLayout(
      pods: pods, namespaces: namespaces, endpoint: try maker.endpoint())
    var cluster = try FakeCluster(
      objects: list.filter { ["Node", "IngressClass"].contains($0["kind"]?.text) })
    for (kind, unit) in units {
      guard let resource = cluster.resources.first(where: { $0.kind == kind }) else { continue }
      cluster.shelves[resource.id] = GeneratedShelf(
        layout: layout, unit: unit, template: try maker.template(kind))
    }
    cluster.network.declaredPorts = RecordedNetwork.application(200)
    return cluster
  }

  private static let units: [(kind: String, unit: GeneratedShelf.Unit)] = [
    ("Namespace", .namespace), ("ConfigMap", .namespace), ("ServiceAccount", .namespace),
    ("Deployment", .deployment), ("ReplicaSet", .deployment), ("Service", .deployment),
    ("EndpointSlice", .deployment), ("Pod", .pod),
  ]
}
