import Foundation
import Teaching
import Testing

@Suite("The practice cluster")
struct PracticeClusterTests {
  @Test("Every recording has its objects, and they say the same as the fixture")
  func recordings() throws {
    #expect(PracticeCluster.names.first == "healthy")
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/clusters")
    for name in PracticeCluster.names {
      let files = try #require(PracticeCluster.files(named: name))
      #expect(files.keys.contains("cluster.json") && files.keys.contains("probes.json"))
      for (path, bytes) in files {
        let recorded = try Data(contentsOf: fixtures.appending(path: "\(name)/\(path)"))
        if path.hasSuffix(".json") {
          #expect(try Self.object(Data(bytes)) == Self.object(recorded), "\(name)/\(path)")
        } else {
          #expect(Data(bytes) == recorded, "\(name)/\(path)")
        }
      }
    }
  }

  @Test("An unknown recording has no files")
  func unknown() {
    #expect(PracticeCluster.files(named: "nope") == nil)
  }

  /// The JSON without the two fields that are not embedded.
  private static func object(_ data: Data) throws -> NSObject {
    try #require(without(try JSONSerialization.jsonObject(with: data)) as? NSObject)
  }

  private static func without(_ value: Any) -> Any {
    switch value {
    case let list as [Any]: return list.map { without($0) }
    case let object as [String: Any]:
      let dropped = ["managedFields", "kubectl.kubernetes.io/last-applied-configuration"]
      return object.filter { !dropped.contains($0.key) }.mapValues { without($0) }
    default: return value
    }
  }
}
