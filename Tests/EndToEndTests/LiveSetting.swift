import Foundation
import KDoctorTesting
import KubeClient
import Testing

/// A server and the kubeconfig that leads to it.
struct LiveSetting {
  let server: FakeAPIServer
  /// The path of the kubeconfig.
  let config: String

  /// Sets up a recorded cluster for as long as the work takes.
  ///
  /// - Parameters:
  ///   - account: whose kubeconfig it is.
  ///   - change: what is not as on a healthy server.
  static func with<Value>(
    _ recording: String, as account: Account = .admin,
    isolation: isolated (any Actor)? = #isolation,
    _ change: (inout FakeAPIServer.Options) throws -> Void = { _ in },
    _ work: (LiveSetting) async throws -> Value
  ) async throws -> Value {
    let clock = try Fixtures.reader(recording, includeProbes: false).clock
    return try await LiveSlots.run {
      let options = try FakeAPIServer.Options {
        $0.clock = .fixed(clock)
        try change(&$0)
      }
      let server = try await FakeAPIServer.start(FakeCluster(recording: recording), options)
      let config = try server.writeKubeconfig(as: account)
      defer { try? FileManager.default.removeItem(at: config.deletingLastPathComponent()) }
      do {
        let value = try await work(LiveSetting(server: server, config: config.path))
        await server.stop()
        return value
      } catch {
        await server.stop()
        throw error
      }
    }
  }

  /// Reports as data.
  func report(
    _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> LiveReport {
    try await run(["report", "--no-probe", "-o", "json"] + arguments, environment: environment)
  }

  /// Reports as text for people.
  func run(text arguments: [String]) async throws -> Kdoctor.Outcome {
    try await LiveProgram(
      ["report", "--no-probe", "--lang", "en", "--kubeconfig", config] + arguments
    ).outcome()
  }

  /// Reports as text for people, with visits where they are usual.
  func run(textWithVisits arguments: [String]) async throws -> Kdoctor.Outcome {
    try await LiveProgram(["report", "--lang", "en", "--kubeconfig", config] + arguments).outcome()
  }

  /// Runs any command with this cluster, and takes its standard output for data.
  func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> LiveReport {
    try await LiveReport(
      LiveProgram(arguments + ["--kubeconfig", config], environment: environment).outcome())
  }

  /// How often each kind of request was served, for example `list pods` or `get pods/log`.
  var asked: [String: Int] {
    Dictionary(server.requests.map { ("\($0.verb) \($0.resource)", 1) }, uniquingKeysWith: +)
  }
}
