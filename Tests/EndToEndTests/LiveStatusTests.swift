import Foundation
import KDoctorTesting
import Testing

@Suite("kdoctor status")
struct LiveStatusTests {
  /// What the status is asked of.
  enum Place: String, Sendable, CaseIterable {
    case allRights
    case narrow
    case withoutPods
    case refused
    case noKubeconfig
    case badToken

    var status: Int32 {
      switch self {
      case .allRights: 0
      case .narrow: 5
      default: 1
      }
    }

    /// Words that a person needs.
    var words: [String] {
      switch self {
      case .allRights: ["kubernetes-admin", "v1."]
      case .narrow: ["secrets", "kind: Role"]
      case .withoutPods: ["pods"]
      case .refused: ["connection refused"]
      case .noKubeconfig: ["nowhere"]
      case .badToken: ["401"]
      }
    }
  }

  @Test("Says whether kdoctor can work, as text and as data", arguments: Place.allCases)
  func places(place: Place) async throws {
    let account: Account =
      switch place {
      case .narrow, .withoutPods: LiveRights.account
      case .badToken: Account.admin.with(.wrongToken)
      default: .admin
      }
    try await LiveSetting.with("healthy", as: account) { setting in
      switch place {
      case .narrow:
        setting.server.set(grants: try LiveRights.without("secrets").grants(in: "healthy"))
      case .withoutPods:
        setting.server.set(grants: try LiveRights.without("pods").grants(in: "healthy"))
      case .refused: await setting.server.stop()
      default: break
      }
      let config = place == .noKubeconfig ? "/nowhere" : setting.config
      let scratch = try Scratch()
      let file = scratch.url.appendingPathComponent("status.json").path
      let outcome = try await LiveProgram(
        [
          "status", "-n", "healthy", "--kubeconfig", config, "--lang", "en", "-o", "text", "-o",
          "json=\(file)",
        ]
      ).outcome()
      #expect(outcome.status == place.status, "\(outcome.output) \(outcome.errors)")
      for word in place.words { #expect(outcome.flat.contains(word), "\(outcome.output)") }
      #expect(outcome.errors == "")
      #expect(try Schema.violations(of: [file], by: "status.schema.json") == "")
      let json = try JSONDecoder().decode(
        JSONNode.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
      let verdict: [Int32: String] = [0: "yes", 5: "partly", 1: "no"]
      #expect(json["verdict"]?.text == verdict[place.status])
      #expect(setting.server.requests.allSatisfy { ["get", "list"].contains($0.verb) })
    }
  }
}
