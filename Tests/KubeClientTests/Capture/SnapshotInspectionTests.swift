import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("Looking into a snapshot")
struct SnapshotInspectionTests {
  @Test("A saved one tells what is in it, what is not, and holds nothing secret")
  func saved() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "look-\(UUID()).tgz").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var source = try RecordedSource("crash-app")
    source.forbidden = ["nodes"]
    source.logs = source.logs.mapValues { "password=hunter2\n" + $0 }
    let saved = try await SnapshotSaver(source, program: "1.2.3").save(
      namespace: nil, to: .file(path: path, replaces: false))
    let inspection = try SnapshotInspection.load(path, standardInput: { [] })
    #expect(inspection.objects.mapValues { $0.values.reduce(0, +) } == saved.objects)
    #expect(inspection.objects[.pod]?["crash-app"] != nil)
    #expect(inspection.indexes == [saved.index])
    #expect(inspection.indexes[0].notCaptured.map(\.unavailable.resource) == ["nodes"])
    #expect(inspection.indexes[0].program == "1.2.3")
    #expect(inspection.leftovers.isEmpty)
    #expect(inspection.logs.count == saved.logs)
    #expect(inspection.files.map(\.path) == ["cluster.json", "index.json"])
    #expect(inspection.files[0].bytes > 1000)
    #expect(inspection.clock == source.clock)
    #expect(saved.index.redactions[.namedValue, default: 0] >= saved.logs)
  }

  @Test("One made by hand is told what is left in it")
  func leftovers() throws {
    let text = #"""
      {"kind":"List","apiVersion":"v1","items":[
      {"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"a":"aHVudGVyMg=="}},
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"x"},"spec":{"containers":
      [{"name":"c","env":[{"name":"A","value":"hunter2"}]}]}},
      {"apiVersion":"example.com/v1","kind":"Thing","spec":{"url":"http://u:hunter2@h/"}}]}
      """#
    let inspection = try SnapshotInspection.load("-", standardInput: { Array(text.utf8) })
    #expect(
      inspection.leftovers == [.secretValue: 1, .environmentValue: 1, .urlPassword: 1])
    #expect(inspection.objects[.secret] == ["": 1])
    #expect(inspection.otherKinds == ["Thing.example.com": 1])
    #expect(inspection.indexes.isEmpty)
  }
}
