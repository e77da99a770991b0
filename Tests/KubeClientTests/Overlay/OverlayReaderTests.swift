import KubeClient
import Testing

@Suite("Manifests over a cluster")
struct OverlayReaderTests {
  private static let manifests = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: shop, namespace: shop}
    spec: {replicas: 7, template: {spec: {containers: []}}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: shop, namespace: shop}
    spec: {ports: [{port: 81}]}
    """

  private static let live = """
    apiVersion: v1
    kind: List
    items:
    - {apiVersion: apps/v1, kind: Deployment, metadata: {name: shop, namespace: shop, uid: a}, spec: {replicas: 1, template: {spec: {containers: []}}}, status: {replicas: 1}}
    - {apiVersion: apps/v1, kind: Deployment, metadata: {name: other, namespace: shop, uid: b}, spec: {replicas: 1, template: {spec: {containers: []}}}, status: {replicas: 1}}
    - {apiVersion: v1, kind: Service, metadata: {name: shop, namespace: shop, uid: c}, spec: {ports: [{port: 80}]}}
    - {apiVersion: v1, kind: Service, metadata: {name: cart, namespace: shop, uid: d}, spec: {ports: [{port: 80}]}}
    - {apiVersion: v1, kind: Service, metadata: {name: far, namespace: far, uid: e}, spec: {ports: [{port: 80}]}}
    - {apiVersion: v1, kind: Pod, metadata: {name: shop-1, namespace: shop, uid: f}, spec: {containers: []}}
    - {apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: shop, uid: g}, data: {a: b}}
    """

  private func overlay(_ manifests: String = manifests) throws -> OverlayReader {
    OverlayReader(try read(manifests), over: try read(Self.live))
  }

  @Test("win over the live objects of their names, and borrow the others of their namespaces")
  func merged() async throws {
    let reader = try overlay()
    let services = await reader.list(Service.self, in: Scope()).value ?? []
    #expect(services.map(\.name) == ["cart", "shop"])
    #expect(services.last?.ports.map(\.port) == [81])
    let deployments = await reader.list(Deployment.self, in: Scope(namespace: "shop")).value ?? []
    #expect(deployments.map(\.name) == ["other", "shop"])
    #expect(deployments.map(\.replicas) == [1, 7])
    #expect(deployments.allSatisfy { $0.status == nil })
  }

  @Test("are asked for by name first")
  func named() async throws {
    let reader = try overlay()
    func find(_ name: String) async -> [Int]? {
      await reader.list(Service.self, in: Scope(namespace: "shop", name: name)).value?
        .map { $0.ports[0].port }
    }
    #expect(await find("shop") == [81])
    #expect(await find("cart") == [80])
    #expect(await find("none") == [])
  }

  @Test("do not mix with the Pods of the old version")
  func pods() async throws {
    let reader = try overlay()
    #expect(await reader.list(Pod.self, in: Scope()).unavailable?.reason == .notCaptured)
    #expect(reader.cluster.isManifestOnly && !reader.cluster.mayBeElsewhere)
  }

  @Test("keep what they hold where the cluster tells nothing, and say so")
  func gaps() async throws {
    let silent = try read("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, uid: x}\n")
    let reader = OverlayReader(try read(Self.manifests), over: silent)
    #expect(await reader.list(Service.self, in: Scope()).value?.map(\.name) == ["shop"])
    #expect(reader.cluster.gaps[.service]?.reason == .notCaptured)
    #expect(await reader.list(Secret.self, in: Scope()).unavailable?.reason == .notCaptured)
    #expect(reader.cluster.gaps[.secret] == nil)
  }
}
