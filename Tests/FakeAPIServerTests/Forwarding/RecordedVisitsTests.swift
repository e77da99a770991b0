import Foundation
import Testing

@testable import KDoctorTesting

/// Every recorded visit, made again over the wire, ends as it did.
@Suite struct RecordedVisitsTests {
  @Test(arguments: Fixtures.recorded) func everyVisitEndsAsRecorded(_ name: String) async throws {
    try await repeatVisits(name)
  }

  /// Of those with visits of their own, one for each way to go wrong.
  @Test(arguments: [
    "answers-with-error", "healthy-answers-301", "ingress-controller-specific", "pod-unreachable",
    "service-policy-blocks", "service-second-port-dead", "wiring-path-to-nobody",
  ])
  func soDoesWhatWasAlteredByHand(_ name: String) async throws { try await repeatVisits(name) }

  private func repeatVisits(_ name: String) async throws {
    let files = try Fixtures.files(case: name)
    let namespace = try Fixtures.namespace(of: name)
    let visits = try JSONDecoder().decode(
      RecordedVisits.self, from: Data(files["probes.json"] ?? []))
    let server = try await FakeAPIServer.start(try Recordings.cluster(name))
    for visit in visits.podPortForward ?? [] {
      try await repeatVisit(visit, server, namespace: namespace)
    }
    for visit in visits.serviceProxy ?? [] {
      try await repeatVisit(visit, server, namespace: namespace)
    }
    for visit in visits.ingressControllerPortForward ?? [] {
      try await repeatVisit(visit, server)
    }
    await server.stop()
  }

  private func repeatVisit(
    _ visit: RecordedVisits.PodVisit, _ server: FakeAPIServer, namespace: String
  ) async throws {
    let path = "/api/v1/namespaces/\(namespace)/pods/\(visit.pod)/portforward?ports=\(visit.port)"
    let connection = try await ForwardConnection(server, path)
    if let error = visit.error {
      let state = try await connection.end()
      #expect(state.data(1) == error)
      #expect(state.closeCode == 1000)
    } else {
      #expect(Self.status(of: try await connection.get()) == visit.status)
    }
  }

  private func repeatVisit(
    _ visit: RecordedVisits.ServiceVisit, _ server: FakeAPIServer, namespace: String
  ) async throws {
    let answer = try await server.get(
      "/api/v1/namespaces/\(namespace)/services/\(visit.service):\(visit.port)/proxy/")
    #expect(answer.status == visit.status)
    #expect((try? answer.json()["message"]?.text) == visit.message)
  }

  private func repeatVisit(
    _ visit: RecordedVisits.IngressVisit, _ server: FakeAPIServer
  ) async throws {
    let pod = try #require(visit.controllerPod)
    let connection = try await ForwardConnection(
      server, "/api/v1/namespaces/ingress-nginx/pods/\(pod)/portforward?ports=\(visit.port)")
    let answer = try await connection.get(visit.path ?? "/", host: visit.host ?? "")
    #expect(Self.status(of: answer) == visit.status)
  }

  private static func status(of answer: String) -> Int? {
    answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
}
