import Foundation
import KubeClient

@testable import Diagnosis

/// One application of a recording, put together by hand so that these tests need no other part.
struct ServiceChecksSetting {
  var context: CheckContext
  let services: [Service]
  let routes: [IngressRoute]

  /// Reads a recorded cluster of the fixtures.
  static func recording(
    _ name: String, file: String = "", probes: Bool = true
  ) async throws -> Self {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/clusters/\(name)")
    let path = (file.isEmpty ? folder : folder.appending(path: file)).path
    let reader = try SnapshotReader.load(
      [path], standardInput: { [] }, includeProbes: probes)
    return await Self(reader, namespace: name)
  }

  /// Takes the objects of a `v1` List, and visits, as they would stand in a snapshot folder.
  static func objects(_ items: [String], probes: String? = nil) async throws -> Self {
    let list = #"{"apiVersion":"v1","kind":"List","items":["# + items.joined(separator: ",") + "]}"
    var files = ["cluster.json": Array(list.utf8)]
    if let probes { files["probes.json"] = Array(probes.utf8) }
    return await Self(try SnapshotReader(files: files, name: "test"), namespace: "shop")
  }

  init(_ reader: SnapshotReader, namespace: String) async {
    let inventory = await Inventory(reading: reader)
    let workload = inventory.deployments.inNamespace(namespace).first.map {
      Workload($0, replicaSets: Array(inventory.replicaSets.inNamespace(namespace)))
    }
    services = Array(inventory.services.inNamespace(namespace))
    routes = inventory.ingresses.inNamespace(namespace).map { ingress in
      IngressRoute(
        ingress: ingress,
        backends: ingress.rules.enumerated().flatMap { row, rule in
          rule.paths.enumerated().map { column, path in
            IngressRoute.Backend(
              host: rule.host, path: path.path, pathType: path.pathType, backend: path.backend,
              pointer: "/spec/rules/\(row)/http/paths/\(column)/backend")
          }
        })
    }
    let application = Application(
      target: workload?.reference
        ?? ObjectReference(kind: "Service", namespace: namespace, name: "shop"),
      workload: workload,
      pods: inventory.pods.inNamespace(namespace).filter(ServicePods.isLive), missingPods: nil,
      services: services, routes: routes, members: [])
    context = CheckContext(
      inventory: inventory, application: application, reader: reader, parameters: [:],
      isNamedByUser: false, failedPods: [], failedServices: [])
  }

  /// Answers a question about the first Service.
  func service(_ check: String, visit: String = "") async throws -> CheckResult {
    var context = context
    context.parameters = ["visit": visit]
    guard let found = ServiceChecks.all[check], let service = services.first else {
      throw MissingSubject()
    }
    return await found.answer(about: service, in: context)
  }

  /// Answers a question about the first Ingress.
  func ingress(_ check: String) async throws -> CheckResult {
    guard let found = IngressChecks.all[check], let route = routes.first else {
      throw MissingSubject()
    }
    return await found.answer(about: route, in: context)
  }

  struct MissingSubject: Error {}
}

/// Small objects in namespace `shop`.
enum ShopObject {
  static func pod(
    _ name: String = "shop-1", labels: String = #"{"app":"shop"}"#, ready: Bool = true,
    ports: String = #"[{"name":"http","containerPort":80}]"#, namespace: String = "shop",
    image: String = "shop:1"
  ) -> String {
    """
    {"apiVersion":"v1","kind":"Pod",
     "metadata":{"name":"\(name)","namespace":"\(namespace)","labels":\(labels)},
     "spec":{"containers":[{"name":"c","image":"\(image)","ports":\(ports)}]},
     "status":{"phase":"Running","podIP":"10.0.0.1",
      "conditions":[{"type":"Ready","status":"\(ready ? "True" : "False")"}]}}
    """
  }

  static func service(_ spec: String) -> String {
    """
    {"apiVersion":"v1","kind":"Service","metadata":{"name":"shop","namespace":"shop"},
     "spec":\(spec),"status":{"loadBalancer":{}}}
    """
  }

  /// A Service of one port, 80, that selects `app=shop`.
  static let plainService = service(#"{"selector":{"app":"shop"},"ports":[{"port":80}]}"#)

  static func slice(_ endpoints: String, ports: String = #"[{"name":"","port":80}]"#) -> String {
    """
    {"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice",
     "metadata":{"name":"shop-x","namespace":"shop",
      "labels":{"kubernetes.io/service-name":"shop"}},
     "addressType":"IPv4","endpoints":\(endpoints),"ports":\(ports)}
    """
  }

  static func policy(_ spec: String, namespace: String = "shop") -> String {
    """
    {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy",
     "metadata":{"name":"guard","namespace":"\(namespace)"},"spec":\(spec)}
    """
  }

  static func namespace(_ name: String, labels: String) -> String {
    """
    {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"\(name)","labels":\(labels)}}
    """
  }

  static func ingress(
    path: String = "/", annotations: String = "{}", spec: String = #""ingressClassName":"nginx","#
  ) -> String {
    """
    {"apiVersion":"networking.k8s.io/v1","kind":"Ingress",
     "metadata":{"name":"shop","namespace":"shop","annotations":\(annotations)},
     "spec":{\(spec)"rules":[{"host":"shop.example.com","http":{"paths":[{"path":"\(path)",
      "pathType":"Prefix","backend":{"service":{"name":"shop","port":{"number":80}}}}]}}]},
     "status":{"loadBalancer":{}}}
    """
  }

  static func ingressClass(_ name: String, controller: String) -> String {
    """
    {"apiVersion":"networking.k8s.io/v1","kind":"IngressClass","metadata":{"name":"\(name)"},
     "spec":{"controller":"\(controller)"}}
    """
  }

  static let controller = pod(
    "ingress-nginx-controller-1", labels: #"{"app.kubernetes.io/name":"ingress-nginx"}"#,
    namespace: "ingress-nginx", image: "registry.k8s.io/ingress-nginx/controller:v1.11.3")
}
