import Foundation
import KubeClient
import Testing

@Suite("The Pod that kdoctor runs in")
struct OwnPodTests {
  private static let inside = [
    "KUBERNETES_SERVICE_HOST": "10.96.0.1", "KUBERNETES_SERVICE_PORT": "443",
  ]

  @Test(
    "Is known by its account and its host name",
    arguments: [
      (["HOSTNAME": "kdoctor-x"], "kdoctor-x"),
      (["HOSTNAME": "node-1", "POD_NAME": "kdoctor-x"], "kdoctor-x"),
      (["HOSTNAME": ""], nil), ([:], nil),
      // Where to look is not where one is.
      (["HOSTNAME": "kdoctor-x", "POD_NAMESPACE": "shop"], "kdoctor-x"),
    ] as [([String: String], String?)])
  func pod(more: [String: String], name: String?) throws {
    let folder = try Self.account()
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = Self.inside.merging(more) { $1 }
    let found = ConnectionFinder.ownPod(environment: environment, accountFolder: folder.path)
    #expect(found == Vantage(namespace: "tools", pod: name))
    #expect(ConnectionFinder.ownPod(environment: more, accountFolder: folder.path) == nil)
    let elsewhere = folder.appending(path: "none").path
    #expect(ConnectionFinder.ownPod(environment: environment, accountFolder: elsewhere) == nil)
  }

  private static func account() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kdoctor-own-pod-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [("token", "t"), ("namespace", "tools\n")] {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }
}
