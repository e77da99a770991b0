import Foundation
import KDoctorTesting
import Testing

/// Probes of Pods and Services, by way of a port-forward.
@Suite("kdoctor probe in a cluster")
struct LiveProbeTests {
  private static let pod = "shop-5d8dbfd894-4r5b9"

  /// Runs a probe in the recorded cluster `healthy`.
  private static func probe(
    _ arguments: [String], as account: Account = .admin,
    _ change: (inout FakeAPIServer.Options) throws -> Void = { _ in },
    setUp: (FakeAPIServer) -> Void = { _ in }
  ) async throws -> (outcome: Kdoctor.Outcome, server: FakeAPIServer) {
    try await LiveSetting.with("healthy", as: account, change) { setting in
      setUp(setting.server)
      let outcome = try await LiveProgram(
        ["probe", "-n", "healthy", "--lang", "en", "--kubeconfig", setting.config] + arguments
      ).outcome()
      return (outcome, setting.server)
    }
  }

  @Test(
    "Reaches what answers there",
    arguments: [
      ["pod/\(pod):80", "--module", "http_2xx"], ["po/\(pod):80/healthz", "-m", "http_2xx"],
      ["pod/\(pod)"], ["svc/shop", "--module", "http_2xx"], ["service/shop:80"],
    ])
  func reaches(arguments: [String]) async throws {
    let (outcome, server) = try await Self.probe(arguments)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(server.visits.count == 1)
    if arguments.contains("http_2xx") {
      let request = try #require(server.visits.first?.requests.first)
      #expect(request.method == "GET")
      #expect(request.headers["authorization"] == nil)
      #expect(request.target == (arguments[0].hasSuffix("healthz") ? "/healthz" : "/"))
    }
  }

  @Test("Fails where nobody listens, in the runtime's own words")
  func closed() async throws {
    let (outcome, _) = try await Self.probe(["pod/\(Self.pod):81"])
    #expect(outcome.status == 3)
    #expect(outcome.flat.contains("pod/\(Self.pod):81: tcp_connect failed"))
    #expect(outcome.flat.contains("The connection was refused: error forwarding port 81"))
    #expect(!outcome.flat.contains("looking up"))
  }

  @Test("Speaks TLS inside the port-forward")
  func tls() async throws {
    let certificate = ApplicationCertificate(names: ["shop.example.com"])
    let (outcome, _) = try await Self.probe(
      ["pod/\(Self.pod):8443", "--https", "--module", "http_2xx"],
      setUp: { server in
        server.listen(
          .tls(certificate, of: .http(200)), on: 8443, of: Self.pod, in: "healthy")
      })
    #expect(outcome.status == 3)
    #expect(outcome.flat.lowercased().contains("certificate"), "\(outcome.output)")
  }

  @Test(
    "Cannot be run without what it needs",
    arguments: [
      (["pod/gone:80"], "gone"), (["svc/gone:80"], "there is no Service gone"),
      (["svc/shop:81"], "it declares: http"),
    ])
  func cannot(arguments: [String], words: String) async throws {
    let (outcome, _) = try await Self.probe(arguments)
    #expect(outcome.status == 1, "\(outcome.output)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test("Names the right that is missing")
  func forbidden() async throws {
    let (outcome, _) = try await Self.probe(["pod/\(Self.pod):80"], as: Account("reader"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("pods/portforward"), "\(outcome.errors)")
  }

  @Test("Takes options of a cluster for targets in one alone")
  func usage() throws {
    let outcome = try Kdoctor.run(["probe", "http://127.0.0.1:1/", "-n", "shop"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("pod/NAME:PORT"))
  }
}
