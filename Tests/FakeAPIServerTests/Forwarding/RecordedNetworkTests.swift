import Foundation
import Testing

@testable import KDoctorTesting

/// What is made out of a recording's visits, and of clusters without any.
@Suite struct RecordedNetworkTests {
  private static func behaviour(
    _ recording: String, _ pod: String, port: Int = 80
  ) throws -> PortBehaviour? {
    try Recordings.cluster(recording).network.behaviour(of: pod, in: recording, port: port)
  }

  private static let page = RecordedNetwork.application(200)

  @Test(
    arguments: [
      ("healthy", "shop-5d8dbfd894-4r5b9", 80, page),
      ("healthy", "shop-5d8dbfd894-4r5b9", 81, nil),
      ("port-localhost-only", "shop-594cb88d6c-29brk", 80, .localhostOnly(of: page)),
      ("port-localhost-only", "shop-594cb88d6c-s9627", 80, .localhostOnly(of: page)),
      ("svc-target-port", "shop-6f48fdb979-9rh66", 80, page),
      ("svc-target-port", "shop-6f48fdb979-9rh66", 8080, nil),
    ] as [(String, String, Int, PortBehaviour?)])
  func ports(
    _ recording: String, _ pod: String, _ port: Int, _ behaviour: PortBehaviour?
  ) throws {
    #expect(try Self.behaviour(recording, pod, port: port) == behaviour)
  }

  @Test func whatIsRefusedFromWithinTellsWhy() throws {
    let found = try Self.behaviour(
      "port-wrong-containerport", "shop-77558987ff-mt467", port: 8080)
    guard case .failsForward(let text)? = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(text.hasPrefix("error forwarding port 8080 to pod db86fe5f3e11a69c13ca4683f3d3f20"))
  }

  @Test func aTimeoutMeansAFilter() throws {
    let network = try Recordings.cluster("service-policy-blocks").network
    #expect(
      network.behaviour(of: "shop-5d8dbfd894-4r5b9", in: "healthy", port: 80)
        == .filtered(of: Self.page))
  }

  /// An ingress controller that no visit of the recording went through knows no host.
  @Test(arguments: ["ing-class-missing", "ing-no-class"])
  func aControllerWithoutRoutes(_ recording: String) async throws {
    let server = try await FakeAPIServer.start(try Recordings.cluster(recording))
    let connection = try await ForwardConnection(
      server,
      "/api/v1/namespaces/ingress-nginx/pods/ingress-nginx-controller-687b79fb5b-2n8qt/portforward"
        + "?ports=80")
    let answer = try await connection.get(host: "\(recording).example.com")
    #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
    await server.stop()
  }

  @Test func generatedClustersAnswer() async throws {
    let server = try await FakeAPIServer.start(try FakeCluster.generated(pods: 100))
    let connection = try await TestConnection(server)
    let pods = try await connection.get("/api/v1/pods?limit=1").json()["items"]?.items
    let metadata = try #require(pods?.first?["metadata"])
    let (space, name) = (metadata["namespace"]?.text ?? "", metadata["name"]?.text ?? "")
    let forward = try await ForwardConnection(
      server, "/api/v1/namespaces/\(space)/pods/\(name)/portforward?ports=80")
    #expect(try await forward.get().hasPrefix("HTTP/1.1 200 OK"))
    let services = try await connection.get("/api/v1/services?limit=1").json()["items"]?.items
    let service = try #require(services?.first?["metadata"])
    let path =
      "/api/v1/namespaces/\(service["namespace"]?.text ?? "")/services/\(service["name"]?.text ?? "")"
    #expect(try await connection.get("\(path):80/proxy/").status == 200)
    await server.stop()
  }

  @Test(arguments: [
    ("shop.example.com", "/", 1), ("shop.example.com:8080", "/a/b?x=1", 2), ("other", "/a", 0),
    ("SHOP.example.com", "/ab", 1), ("x.wild.example.com", "/", 3),
    ("a.b.wild.example.com", "/", 0), ("wild.example.com", "/", 0),
  ])
  func routes(_ host: String, _ target: String, _ expected: Int) {
    let routes = [
      HostRoute(.http(200)), HostRoute(host: "shop.example.com", .http(201)),
      HostRoute(host: "shop.example.com", path: "/a", .http(202)),
      HostRoute(host: "*.wild.example.com", .http(203)),
    ]
    let chosen = routes.filter { $0.fits(host: host, target: target) }
      .max { $0.weight < $1.weight }
    #expect(chosen?.behaviour == .http(200 + expected))
  }
}
