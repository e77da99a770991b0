import KubeClient
import Teaching
import Testing

@Suite("All recordings as one cluster")
struct PracticeReaderTests {
  private static func whole() throws -> any RawReader {
    try #require(try PracticeCluster.open(PracticeCluster.all))
  }

  private static func alone(_ name: String) throws -> any RawReader {
    try #require(try PracticeCluster.open(name))
  }

  @Test("Each recording is a part, for its own namespace")
  func parts() throws {
    let reader = try Self.whole()
    #expect(reader.parts(of: nil).map(\.namespace) == PracticeCluster.names)
    #expect(reader.parts(of: "crash-oom").map(\.namespace) == ["crash-oom"])
    #expect(reader.parts(of: "elsewhere").isEmpty)
    #expect(try Self.alone("crash-oom").parts(of: nil).isEmpty)
  }

  @Test("What is in a namespace comes from its recording", arguments: ["crash-app", "two-faults"])
  func namespaces(name: String) async throws {
    let whole = try Self.whole()
    let alone = try Self.alone(name)
    let scope = Scope(namespace: name)
    let pods = try #require(await whole.list(Pod.self, in: scope).value)
    let expected = await alone.list(Pod.self, in: scope).value
    #expect(pods.map(\.name) == expected?.map(\.name) && !pods.isEmpty)
    let raw = await whole.rawObjects(.pod, in: scope).value
    #expect(raw?.count == pods.count)
    for pod in pods {
      let container = pod.spec.containers.first?.name ?? ""
      let log = await whole.log(
        pod: pod.name, namespace: name, container: container, previous: false)
      let other = await alone.log(
        pod: pod.name, namespace: name, container: container, previous: false)
      #expect(log.value == other.value)
    }
  }

  @Test("What no namespace tells apart comes from the recording that was asked for last")
  func shared() async throws {
    let whole = try Self.whole()
    for name in ["pending-kubelet", "healthy"] {
      _ = whole.parts(of: name)
      // Heartbeats tell the recordings of one node apart.
      let nodes = await whole.rawObjects(.node, in: Scope()).value
      let expected = try await Self.alone(name).rawObjects(.node, in: Scope()).value
      let texts = try nodes.map { try $0.map { try $0.yaml() } }
      #expect(try texts == expected.map { try $0.map { try $0.yaml() } } && texts?.isEmpty == false)
    }
    _ = whole.parts(of: nil)
    let names = await whole.list(Namespace.self, in: Scope()).value?.map(\.name) ?? []
    #expect(names.count == Set(names).count)
    #expect(Set(names).isSuperset(of: PracticeCluster.names))
  }
}
