import Foundation
import Testing
import Yams

/// What `deploy/` gives a cluster, taken apart and tried.
@Suite("The manifests to deploy")
struct DeployTests {
  private static let folder = Kdoctor.project.appendingPathComponent("deploy")

  @Test(
    "Run kdoctor with options that it has", arguments: [("healthy", false), ("two-faults", true)])
  func run(recording: String, isBroken: Bool) throws {
    for (name, files) in [
      ("job.yaml", []), ("cronjob.yaml", ["report.json", "kdoctor.prom"]),
    ] {
      let folder = try Scratch()
      let container = try #require(try Self.containers(of: name).first)
      let arguments = try #require(container["args"] as? [String]).map {
        $0.replacingOccurrences(of: "/reports", with: folder.url.path)
      }
      let outcome = try Kdoctor.run(arguments + ["--snapshot", Kdoctor.recording(recording)])
      // The Job says by its state what was found, the CronJob by its files.
      #expect(outcome.status == (isBroken && files.isEmpty ? 3 : 0), "\(name): \(outcome.errors)")
      #expect(outcome.output.contains(recording))
      for file in files { #expect(try folder.read(file).contains(recording)) }
    }
  }

  @Test(
    "Ask for no more than a restricted namespace gives", arguments: ["job", "cronjob", "debug-pod"])
  func restricted(name: String) throws {
    let pods = try Self.pods(of: "\(name).yaml")
    #expect(pods.count == 1)
    for pod in pods {
      let ofPod = pod["securityContext"] as? [String: Any]
      #expect(ofPod?["runAsNonRoot"] as? Bool == true)
      #expect((ofPod?["seccompProfile"] as? [String: Any])?["type"] as? String == "RuntimeDefault")
      for container in try #require(pod["containers"] as? [[String: Any]]) {
        let own = container["securityContext"] as? [String: Any]
        #expect(own?["allowPrivilegeEscalation"] as? Bool == false)
        #expect(own?["readOnlyRootFilesystem"] as? Bool == true)
        #expect((own?["capabilities"] as? [String: Any])?["drop"] as? [String] == ["ALL"])
      }
    }
  }

  @Test("Are healthy by kdoctor's own judgement")
  func judged() throws {
    let outcome = try Kdoctor.run(["report", "--snapshot", Self.folder.path, "-o", "json"])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("\"name\": \"kdoctor-report\""))
  }

  private static func containers(of name: String) throws -> [[String: Any]] {
    try pods(of: name).flatMap { $0["containers"] as? [[String: Any]] ?? [] }
  }

  /// The specifications of all Pods in a file, wherever they stand.
  private static func pods(of name: String) throws -> [[String: Any]] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    var rest = Array(try Yams.load_all(yaml: text)).map { $0 as Any }
    var found: [[String: Any]] = []
    while let node = rest.popLast() {
      guard let mapping = node as? [String: Any] else { continue }
      if mapping["containers"] != nil { found.append(mapping) }
      rest += mapping.values
    }
    return found
  }
}
