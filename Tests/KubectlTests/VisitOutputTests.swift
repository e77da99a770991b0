import KubeClient
import Kubectl
import Testing

@Suite("A visit by kubectl")
struct VisitOutputTests {
  @Test(
    "prints what was recorded of it",
    arguments: [
      (
        "port-localhost-only", "port-forward -n port-localhost-only pod/{pod} 8080:80",
        "Forwarding from 127.0.0.1:8080 -> 80\nHandling connection for 8080\n"
      ),
      (
        "port-localhost-only",
        "get --raw /api/v1/namespaces/port-localhost-only/services/shop:80/proxy/",
        """
        Error from server (ServiceUnavailable): error trying to reach service: dial tcp \
        10.244.0.147:80: connect: connection refused\n
        """
      ),
    ])
  func printed(_ recording: String, _ command: String, _ output: String) async throws {
    let reader = try Sample.reader(recording)
    #expect(await Self.output(of: command, reader).value == output)
  }

  @Test("tells why a port-forward got no further")
  func refused() async throws {
    let text = await Self.output(
      of: "port-forward -n port-wrong-containerport pod/{pod} 8080:8080",
      try Sample.reader("port-wrong-containerport")
    ).value
    let last = try #require(text?.split(separator: "\n").last)
    #expect(last.hasPrefix("an error occurred forwarding 8080 -> 8080: error forwarding port 8080"))
    #expect(last.contains("connect: connection refused"))
  }

  @Test(
    "that was not recorded, or has a blank, has no output",
    arguments: [
      "port-forward -n port-localhost-only pod/{pod} 8080:81",
      "port-forward -n port-localhost-only pod/{pod} :80",
      "port-forward -n port-localhost-only service/shop 8080:80",
      "get --raw /api/v1/namespaces/port-localhost-only/services/shop:PORT/proxy/",
      "get --raw /healthz",
    ])
  func unknown(_ command: String) async throws {
    let reading = await Self.output(of: command, try Sample.reader("port-localhost-only"))
    #expect(reading.unavailable?.reason == .notCaptured)
  }

  private static func output(
    of command: String, _ reader: SnapshotReader
  ) async -> Reading<String> {
    let pods = await reader.list(Pod.self, in: Scope()).value ?? []
    let pod = pods.first { $0.name.hasPrefix("shop-") }?.name ?? ""
    return await KubectlOutput.of(
      "kubectl \(command.replacing("{pod}", with: pod))", reader: reader)
  }
}
