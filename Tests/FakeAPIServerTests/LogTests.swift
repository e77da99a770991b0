import KDoctorTesting
import Testing

@Suite struct LogTests {
  static let pod = "/api/v1/namespaces/crash-app/pods/shop-766969795d-7648p/log"

  @Test(arguments: [
    ("\(pod)?container=shop&previous=true&tailLines=1", 200, "FATAL: DB_URL is not set\n"),
    ("\(pod)?previous=true&limitBytes=8", 200, "starting"),
    ("\(pod)?previous=true&tailLines=0", 200, ""),
    ("\(pod)?container=other", 400, "container other is not valid for pod shop-766969795d-7648p"),
    (
      "/api/v1/namespaces/crash-app/pods/none/log", 404, #"pods \"none\" not found"#
    ),
    (
      "/api/v1/namespaces/ingress-nginx/pods/ingress-nginx-controller-687b79fb5b-2n8qt/log"
        + "?previous=true", 400,
      #"previous terminated container \"controller\" in pod \"#
        + #""ingress-nginx-controller-687b79fb5b-2n8qt\" not found"#
    ),
    (
      "/api/v1/namespaces/ingress-nginx/pods/ingress-nginx-controller-687b79fb5b-2n8qt/log", 404,
      "the server could not find the requested resource "
        + "( pods/log ingress-nginx-controller-687b79fb5b-2n8qt)"
    ),
  ])
  func answers(_ path: String, _ status: Int, _ text: String) async throws {
    let server = try await FakeAPIServer.start(try FakeCluster(recording: "crash-app"))
    let answer = try await server.get(path)
    #expect(answer.status == status, "\(answer.text)")
    if status == 200 { #expect(answer.text == text) } else { #expect(answer.text.contains(text)) }
    #expect(server.requests.first?.resource == "pods/log")
    await server.stop()
  }

  @Test(arguments: ["init-stuck", "pending-node-selector"])
  func containersThatHaveNotStarted(_ recording: String) async throws {
    let server = try await FakeAPIServer.start(try FakeCluster(recording: recording))
    let connection = try await TestConnection(server)
    let path = "/api/v1/namespaces/\(recording)/pods"
    let name = try #require(try await connection.get(path).names().first)
    let answer = try await connection.get("\(path)/\(name)/log?container=shop")
    if recording == "init-stuck" {
      #expect(answer.status == 400)
      #expect(answer.text.contains("is waiting to start: PodInitializing"))
    } else {
      // Without a node there is no kubelet to complain.
      #expect(answer.status == 200)
      #expect(answer.body.isEmpty)
    }
    await server.stop()
  }
}
