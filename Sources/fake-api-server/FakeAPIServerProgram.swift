import ArgumentParser
import Foundation
import KDoctorTesting

/// Serves a recorded or generated cluster until it is stopped: for measuring, and for trying kdoctor
/// where no cluster is at hand. Not installed.
@main
struct FakeAPIServerProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fake-api-server",
    abstract: "Serves a recorded or generated cluster on a free port of this machine.")

  @Option(help: "The name of a recording under Tests/Fixtures/clusters.")
  var recording: String?

  @Option(help: "A folder that holds a recording, with cluster.json.")
  var folder: String?

  @Option(help: "The namespace of the kubeconfig's context.")
  var namespace: String?

  @Option(help: "Generate a healthy cluster of so many Pods.")
  var pods = 10_000

  @Option(help: "How many namespaces to generate.")
  var namespaces = 50

  @Option(help: "Where to write the kubeconfig; it stands there as soon as the server listens.")
  var kubeconfig: String

  @Option(help: "A folder for the account of a Pod, with the files that the kubelet puts there.")
  var account: String?

  func run() async throws {
    let cluster =
      if let recording {
        try FakeCluster(recording: recording)
      } else if let folder {
        try FakeCluster(files: Fixtures.files(in: URL(fileURLWithPath: folder)))
      } else {
        try FakeCluster.generated(pods: pods, namespaces: namespaces)
      }
    let server = try await FakeAPIServer.start(cluster, .init { $0.offersHTTP2 = true })
    if let account { try write(account, of: server) }
    try server.kubeconfig(namespace: namespace)
      .write(toFile: kubeconfig, atomically: true, encoding: .utf8)
    while true { try await Task.sleep(for: .seconds(3600)) }
  }

  private func write(_ folder: String, of server: FakeAPIServer) throws {
    let files = [
      "token": server.token(of: .admin.with(.token)) ?? "", "ca.crt": try server.authorityPEM(),
      "namespace": "default",
    ]
    for (name, text) in files {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
  }
}
