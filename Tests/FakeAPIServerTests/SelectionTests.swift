import KDoctorTesting
import NIOHTTP1
import Testing

/// What selectors choose, and what is no selector.
@Suite struct SelectionTests {
  @Test(arguments: [
    ("labelSelector=app%3Dshop", ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"]),
    (
      "labelSelector=app%3D%3Dshop,pod-template-hash%3D5d8dbfd894",
      ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"]
    ),
    ("labelSelector=app+in+(shop,+other)", ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"]),
    ("labelSelector=app%3Dshop,pod-template-hash+notin+(5d8dbfd894)", []),
    (
      "labelSelector=app,!app.kubernetes.io/name",
      ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"]
    ),
    ("labelSelector=app!%3Dshop", ["ingress-nginx-controller-687b79fb5b-2n8qt"]),
    ("fieldSelector=metadata.name%3Dshop-5d8dbfd894-4r5b9", ["shop-5d8dbfd894-4r5b9"]),
    ("fieldSelector=metadata.namespace!%3Dhealthy", ["ingress-nginx-controller-687b79fb5b-2n8qt"]),
    (
      "fieldSelector=status.phase%3DRunning,spec.nodeName%3Dnode-1,metadata.namespace%3Dhealthy",
      ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"]
    ),
    ("fieldSelector=status.phase%3DPending", []),
  ])
  func pods(_ query: String, _ names: [String]) async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let answer = try await server.get("/api/v1/pods?\(query)")
    #expect(answer.status == 200)
    #expect(try answer.names() == names)
    await server.stop()
  }

  @Test func eventsOfAnObject() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let answer = try await server.get(
      "/api/v1/namespaces/healthy/events?fieldSelector=involvedObject.kind%3DPod,"
        + "involvedObject.name%3Dshop-5d8dbfd894-4r5b9,reason%3DPulled,type%3DNormal,"
        + "involvedObject.namespace%3Dhealthy,source%3Dkubelet")
    #expect(try answer.names() == ["shop-5d8dbfd894-4r5b9.18ea769c30c92fc1"])
    await server.stop()
  }

  @Test(arguments: [
    ("pods?fieldSelector=spec.other%3Dx", "field label not supported: spec.other"),
    (
      "configmaps?fieldSelector=data.x%3Dy",
      #""data.x" is not a known field selector: only "metadata.name", "metadata.namespace""#
    ),
    ("pods?fieldSelector=x", "invalid selector: 'x'; can't understand 'x'"),
    (
      "pods?labelSelector=a%3Db%25", "unable to parse requirement: found 'b%', expected: identifier"
    ),
    (
      "pods?continue=*",
      "invalid continue token: continue key is not valid: illegal base64 data at input byte 0"
    ),
    (
      "pods?continue=eyJ2IjoidjIiLCJydiI6MSwic3RhcnQiOiJhIn0",
      "invalid continue token: continue key is not valid: server does not recognize this encoded "
        + "version \"v2\""
    ),
    ("pods?watch=true&fieldSelector=spec.other%3Dx", "field label not supported: spec.other"),
  ])
  func refused(_ query: String, _ message: String) async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let answer = try await server.get("/api/v1/\(query)")
    #expect(answer.status == 400)
    #expect(try answer.json()["message"]?.text == message)
    await server.stop()
  }

  @Test(arguments: [
    ("/apis/none.example/v1/things", 404, "404 page not found\n"),
    ("/none", 404, "404 page not found\n"),
    ("/api/v1/things", 404, "the server could not find the requested resource"),
    ("/apis/apps/v9/deployments", 404, "404 page not found\n"),
    ("/api/v1/namespaces/a/nodes", 404, "the server could not find the requested resource"),
    ("/api/v1/pods/a", 404, "the server could not find the requested resource"),
    ("/api/v1/namespaces/none", 404, #"namespaces \"none\" not found"#),
  ])
  func unknown(_ path: String, _ status: Int, _ text: String) async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let answer = try await server.get(path)
    #expect(answer.status == status)
    #expect(answer.text.contains(text))
    await server.stop()
  }

  @Test func nothingCanBeChanged() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let connection = try await TestConnection(server)
    let answer = try await connection.get("/api/v1/namespaces/a/pods/b", method: .DELETE)
    #expect(answer.status == 405)
    #expect(server.requests.map(\.verb) == ["delete"])
    await server.stop()
  }
}
