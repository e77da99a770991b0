import Foundation
import KubeClient
import Testing

/// A plugin as a shell script, and what comes of asking it.
struct PluginCase: Sendable, CustomTestStringConvertible {
  var name: String
  var script: String
  /// Fields of the `exec` entry, instead of the usual ones.
  var fields = "command: ./plugin"
  /// In milliseconds.
  var limit = 20_000
  var gives: String

  init(
    _ name: String, _ script: String, fields: String = "command: ./plugin", limit: Int = 20_000,
    gives: String
  ) {
    self.name = name
    self.script = script
    self.fields = fields
    self.limit = limit
    self.gives = gives
  }

  var testDescription: String { name }

  /// What a plugin prints, with this status.
  static func answer(
    _ status: String, version: String = "v1beta1", kind: String = "ExecCredential"
  ) -> String {
    #"cat <<'END'"# + "\n"
      + #"{"apiVersion":"client.authentication.k8s.io/\#(version)","kind":"\#(kind)""#
      + (status.isEmpty ? "" : #","status":\#(status)"#) + "}\nEND\n"
  }

  func run() async throws -> String {
    let folder = try ScratchFolder()
    let source = try Self.source(
      in: folder, script: script, fields: fields, limit: .milliseconds(limit), clock: TestClock())
    do {
      return try await describe(source, source.credentials())
    } catch let problem as ConnectionProblem {
      return problem.description.replacing(folder.path, with: "$DIR")
    }
  }

  /// Credentials without what is secret in them.
  private func describe(
    _ source: any CredentialSource, _ credentials: Credentials
  ) async throws -> String {
    let subject = await source.subject ?? "-"
    let expiry = credentials.expiry.map { " until \(Int($0.timeIntervalSince1970))" } ?? ""
    let identity = credentials.identity == nil ? "" : " certificate"
    return "\(credentials.authorization ?? "-")\(identity) \(subject)\(expiry)"
  }

  /// The source for a kubeconfig that names `script`, stored as `plugin`, beside it.
  static func source(
    in folder: ScratchFolder, script: String, fields: String = "command: ./plugin",
    cluster: String = "server: https://a", limit: Duration = .seconds(20), clock: TestClock,
    environment: [String: String] = [:]
  ) throws -> any CredentialSource {
    let script = script.replacing("$CERTS", with: TestCertificates.folder.path)
    try folder.write("plugin", "#!/bin/sh\n" + script, executable: true)
    let version =
      fields.contains("apiVersion")
      ? fields : "apiVersion: client.authentication.k8s.io/v1beta1\n" + fields
    let config = try folder.write(
      "config",
      oneContext(
        cluster: cluster, user: "exec:\n  " + version.replacing("\n", with: "\n  ")))
    let basis = ["KUBECONFIG": config, "PATH": "/usr/bin:/bin:\(folder.path)/bin"]
    return try ConnectionFinder.find(
      environment: basis.merging(environment) { $1 }, home: nil, now: { clock.now },
      accountFolder: folder.path, pluginLimit: limit
    ).credentials
  }
}
