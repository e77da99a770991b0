import Foundation
import KubeClient
import Kubectl
import Testing

@Suite("The chart's commands")
struct ChartCommandTests {
  /// Every command by hand, once.
  static let commands: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "flowchart")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "yaml",
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { continue }
      for line in text.split(separator: "\n") {
        var line = line.trimmingCharacters(in: .whitespaces)
        guard line.hasPrefix("- kubectl ") || line.hasPrefix("- \"kubectl ") else { continue }
        line.removeFirst(2)
        if line.hasPrefix("\"") {
          line = String(line.dropFirst().dropLast()).replacing("\\\"", with: "\"")
        }
        found.insert(line)
      }
    }
    return found.sorted()
  }()

  /// What the placeholders stand for in the recording of a working application.
  private static func filled(_ command: String, _ pod: String) -> String {
    let values = [
      "pod": pod, "namespace": "healthy", "container": "shop", "service": "shop",
      "ingress": "shop", "workload": "deployment/shop", "backend": "shop", "node": "node-1",
      "class": "nginx", "controllerNamespace": "healthy", "controllerPod": pod,
      "configKind": "configmap", "configName": "kube-root-ca.crt", "selector": "app=shop",
      "policyNamespace": "healthy", "serviceAccount": "default",
    ]
    return values.reduce(command) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  @Test(
    "are understood: they have an output, or it is said what is not recorded", arguments: commands)
  func understood(_ command: String) async throws {
    let reader = try #require(Sample.readers["healthy"])
    let pods = await reader.list(Pod.self, in: Scope(namespace: "healthy")).value ?? []
    let line = Self.filled(command, try #require(pods.first).name)
    switch await KubectlOutput.of(line, reader: reader) {
    case .value(let text): #expect(!text.hasPrefix("error:"), "\(text)")
    case .unavailable(let reason):
      #expect(reason.reason == .notCaptured)
      #expect(!reason.resource.isEmpty, "not understood: \(line)")
    }
  }
}
