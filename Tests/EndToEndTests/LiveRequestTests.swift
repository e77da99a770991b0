import Foundation
import KDoctorTesting
import Testing

@Suite("What is asked of a live cluster")
struct LiveRequestTests {
  /// What a Secret or ConfigMap list has to be asked for with.
  private static let metadataOnly = "as=PartialObjectMetadataList"

  @Test("Is little, only reads, and never the values of Secrets", arguments: Fixtures.recorded)
  func little(recording: String) async throws {
    let token = Account.admin.with(.token)
    try await LiveSetting.with(recording, as: token) { setting in
      let secrets = [
        FakeCluster.secretMarker, Data(FakeCluster.secretMarker.utf8).base64EncodedString(),
        setting.server.token(of: token) ?? "",
      ]
      // Not every recording has this Deployment; without one, everything there is looked at.
      for target in [["deployment/shop"], []] {
        setting.server.forgetRequests()
        let outcome = try await LiveProgram(
          ["report", "-n", recording, "--no-probe", "--verbose", "--lang", "en", "--kubeconfig"]
            + [setting.config] + target
        ).outcome()
        let requests = setting.server.requests
        for secret in secrets {
          #expect(!outcome.output.contains(secret) && !outcome.errors.contains(secret))
        }
        for request in requests {
          #expect(request.method == "GET")
          #expect(!request.path.contains(secrets[2]))
          if ["secrets", "configmaps"].contains(request.resource), request.verb == "list" {
            #expect(request.accept.contains(Self.metadataOnly))
          }
        }
        if outcome.status == 1 { continue }
        #expect(outcome.errors.contains("requests"), "\(outcome.errors)")
        let asked = requests.filter { $0.resource != "pods/log" }.map(\.path)
        #expect(target.isEmpty || asked.count <= 13, "\(asked)")
        break
      }
    }
  }

  @Test("Is told nowhere with its secrets", arguments: ["status", "report"])
  func secrets(command: String) async throws {
    let account = Account.admin.with(.token)
    try await LiveSetting.with("config-missing-secret-key", as: account) { setting in
      let token = setting.server.token(of: account) ?? ""
      #expect(!token.isEmpty)
      for refusal in [nil, Fault(.status(401)), Fault(.page("<html></html>"))] {
        setting.server.set(faults: [refusal].compactMap { $0 })
        for arguments in [["-o", "text"], ["-o", "json"], ["-A"]] {
          let outcome = try await LiveProgram(
            [command, "--kubeconfig", setting.config] + arguments
          ).outcome()
          for text in [outcome.output, outcome.errors] {
            #expect(!text.contains(token))
            #expect(!text.contains(FakeCluster.secretMarker))
          }
        }
        // On the command line, too.
        let outcome = try await LiveProgram(
          [
            command, "--server", setting.server.url, "--token", token, "--kubeconfig",
            setting.config,
          ]
        ).outcome()
        #expect(!outcome.output.contains(token) && !outcome.errors.contains(token))
      }
    }
  }
}
