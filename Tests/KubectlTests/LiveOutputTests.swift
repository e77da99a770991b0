import Foundation
import KDoctorTesting
import KubeClient
import Kubectl
import Testing

@Suite("A live cluster")
struct LiveOutputTests {
  @Test(
    "prints what its recording prints", arguments: ["crash-app", "two-faults", "pending-quota"])
  func same(_ name: String) async throws {
    let recording = try #require(Sample.readers[name])
    let server = try await FakeAPIServer.start(
      try FakeCluster(recording: name),
      .init {
        $0.transport = .plain
        $0.clock = .fixed(recording.clock)
        $0.grants = [Grant(to: "system:anonymous", [.everything])]
      })
    let live = LiveReader(
      ClusterConnection(
        name: "test", server: ServerAddress(scheme: .http, host: "127.0.0.1", port: server.port)),
      limits: RequestLimits(
        connect: .seconds(120), idle: .seconds(120), whole: .seconds(600), attempts: 3),
      userAgent: "kdoctor/test")
    let commands = Sample.all.filter { $0.recording == name }.compactMap { try? $0.read().command }
    #expect(commands.count >= 17)
    for command in commands + ["kubectl describe node node-1", "kubectl get ing -A -o yaml"] {
      let reader = ClockedReader(base: live, clock: recording.clock)
      let printed = await KubectlOutput.of(command, reader: reader)
      let wanted = await KubectlOutput.of(command, reader: recording)
      #expect(
        printed.value == wanted.value, "\(command): \(String(describing: printed.unavailable))")
    }
    // A list of Secrets comes without their keys, and counting none would be a lie.
    let secrets = await KubectlOutput.of("kubectl get configmaps -n \(name)", reader: live)
    #expect(secrets.unavailable?.detail == "only the metadata was read")
    let visit = await KubectlOutput.of("kubectl top pods -n x", reader: live)
    #expect(visit.unavailable?.reason == .notSent)
    await live.shutdown()
    await server.stop()
  }
}
