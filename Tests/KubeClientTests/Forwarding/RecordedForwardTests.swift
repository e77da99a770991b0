import Foundation
import KubeClient
import NIOCore
import Testing

@testable import KDoctorTesting

/// Every recorded visit, made again through the fake API server, ends as it did.
@Suite struct RecordedForwardTests {
  private struct Probes: Decodable {
    struct PodVisit: Decodable {
      var pod: String
      var port: Int
      var status: Int?
      var error: String?
    }

    struct ServiceVisit: Decodable {
      var service: String
      var port: Int
      var status: Int?
      var message: String?
    }

    var podPortForward: [PodVisit]?
    var serviceProxy: [ServiceVisit]?
  }

  @Test(arguments: KDoctorTesting.Fixtures.recorded) func visitsEndAsRecorded(_ name: String)
    async throws
  {
    let files = try KDoctorTesting.Fixtures.files(case: name)
    let namespace = try KDoctorTesting.Fixtures.namespace(of: name)
    let probes = try JSONDecoder().decode(Probes.self, from: Data(files["probes.json"] ?? []))
    let server = try await FakeAPIServer.start(
      try FakeCluster(files: files), FakeAPIServer.Options { $0.transport = .plain })
    let reader = LiveReader(
      ClusterConnection(
        name: "fake",
        server: ServerAddress(scheme: .http, host: "127.0.0.1", port: server.port),
        credentials: Tokens([try #require(server.token(of: .admin.with(.token)))])),
      limits: quick, userAgent: "kdoctor/test")
    for visit in probes.podPortForward ?? [] {
      let forward = try await reader.forward(
        pod: visit.pod, namespace: namespace, ports: [visit.port], within: .seconds(60))
      if let error = visit.error {
        let said = forward.problem(of: visit.port)?.text ?? "nothing"
        #expect(
          error.split(whereSeparator: \.isNewline).joined(separator: " ").hasPrefix(
            said.prefix(299)))
        #expect(forward.problem(of: visit.port)?.kind == .refused)
      } else {
        let talk = try await Talk(try forward.channel(visit.port))
        try await talk.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        let answer = await talk.hear()
        #expect(answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } == visit.status)
      }
      await forward.close()
    }
    for visit in probes.serviceProxy ?? [] {
      let answer = try await reader.proxy(
        service: visit.service, namespace: namespace, port: "\(visit.port)", within: .seconds(60))
      #expect(answer.status == visit.status)
      #expect(answer.problem?.text == visit.message)
    }
    await reader.shutdown()
    await server.stop()
  }
}
