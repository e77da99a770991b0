import ArgumentParser
import Diagnosis
import Flowchart
import KDoctorTesting
import KubeClient
import Screens
import Teaching
import Testing

@testable import kdoctor

@Suite("The cluster of a session")
struct SessionClusterTests {
  private static func cluster(_ arguments: [String]) throws -> SessionCluster {
    let command = try SessionCommand.parse(arguments)
    return SessionCluster(
      chart: try BuiltInChart.chart, source: command.source, place: command.place,
      limit: .seconds(30), chartOption: command.chartOption)
  }

  /// The targets that are listed, and when they were read.
  private static func list(_ cluster: SessionCluster, in namespace: String) async throws -> (
    names: [String], result: SessionResult
  ) {
    let result = try #require(
      await cluster.perform(
        .readApplications(namespace: namespace, usesProbes: false, isFresh: false)
      ) { _ in })
    guard case .applications(let report, _) = result else { return ([], result) }
    return (report.diagnoses.map(\.target.description), result)
  }

  @Test("Does nothing for a job that was replaced before it began")
  func replaced() async throws {
    let cluster = try Self.cluster(["--practice", "healthy"])
    _ = await cluster.perform(.open(.given)) { _ in }
    let late = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await cluster.perform(.open(.practice("crash-app"))) { _ in }
    }
    #expect(await late.value == nil)
    #expect(try await Self.list(cluster, in: "healthy").names == ["deployment/shop"])
  }

  @Test("Says why it cannot tell what commands print")
  func refused() async throws {
    try await LiveSetting.with("crash-app", as: LiveRights.account) { setting in
      setting.server.set(grants: try LiveRights.nothing.grants(in: "crash-app"))
      let cluster = try Self.cluster(["-n", "crash-app", "--kubeconfig", setting.config])
      _ = await cluster.perform(.open(.given)) { _ in }
      let result = await cluster.perform(.runCommands(["kubectl get pods -n crash-app"])) { _ in }
      await cluster.close()
      guard case .failed(let problem)? = result else {
        Issue.record("\(String(describing: result))")
        return
      }
      #expect(problem[.english] == "not allowed: list pods")
    }
  }

  @Test("Tells of what is remembered when it was read")
  func age() async throws {
    try await LiveSetting.with("crash-app") { setting in
      let cluster = try Self.cluster(["-n", "crash-app", "--kubeconfig", setting.config])
      _ = await cluster.perform(.open(.given)) { _ in }
      guard
        case .applications(let list, let first?) = try await Self.list(
          cluster, in: "crash-app"
        ).result
      else {
        Issue.record("nothing was listed")
        return await cluster.close()
      }
      func walk(isFresh: Bool) async -> SessionResult? {
        let target = Target.object(kind: .deployment, name: "shop")
        return await cluster.perform(
          .walk(
            WalkOrder(
              target: target, namespace: "crash-app", answers: [:], usesProbes: false,
              isFresh: isFresh))
        ) { _ in }
      }
      guard case .walked(let report, let second)? = await walk(isFresh: false),
        case .walked(_, let third?)? = await walk(isFresh: true)
      else {
        Issue.record("nothing was walked")
        return await cluster.close()
      }
      #expect(second == first && report.generatedAt == list.generatedAt)
      #expect(third > first)
      await cluster.close()
    }
  }
}
