import Diagnosis
import Foundation
import KDoctorTesting
import KubeClient
import Testing

/// Clusters and logs of which bytes were changed at random, the same in every run.
///
/// `KDOCTOR_FUZZ_CASES` sets how many; `make fuzz` tries very many.
@Suite("Whatever bytes come, kdoctor ends with a report or an error")
struct FuzzTests {
  private static let cases =
    ProcessInfo.processInfo.environment["KDOCTOR_FUZZ_CASES"].flatMap(Int.init) ?? 200

  /// What JSON, times, quantities and terminals stumble over.
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e999", "99999999999999999999", "\\u0000",
      "\\ud800", "true", "\"\"", "{}", "[]", "0001-01-01T00:00:00Z", "\u{1B}[2J", "\u{7}", "",
      "100000000E", "\"containers\"", "\"status\"", "\"items\"",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xED, 0xA0, 0x80]]

  private static func mutated(
    _ bytes: [UInt8], _ random: inout SameInputTests.Shuffler
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: 0)
      case 3: bytes.removeSubrange(Int.random(in: place..<bytes.count, using: &random)...)
      default:
        bytes.replaceSubrange(
          place..<end, with: pieces.randomElement(using: &random) ?? [])
      }
    }
    return bytes
  }

  @Test("Objects")
  func objects() async throws {
    let chart = try Examination.chart.get()
    var random = SameInputTests.Shuffler(state: 1)
    var files: [String: [String: [UInt8]]] = [:]
    var read = 0
    for _ in 0..<Self.cases {
      guard let name = Fixtures.recorded.randomElement(using: &random) else { continue }
      let recorded = try files[name] ?? Fixtures.files(of: name)
      files[name] = recorded
      // A cluster of which most can still be read is asked more than one that is broken as a whole.
      var changed = recorded
      changed["cluster.json"] = Self.mutated(recorded["cluster.json"] ?? [], &random)
      guard let reader = try? SnapshotReader(files: changed, name: name) else { continue }
      read += 1
      _ = try await Doctors.all(reader, chart)
    }
    #expect(read > 0)
  }

  @Test("Logs")
  func logs() async throws {
    let chart = try Examination.chart.get()
    var random = SameInputTests.Shuffler(state: 2)
    let names = ["crash-app", "init-crash", "job-backoff"]
    let recorded = try names.map { try Fixtures.files(of: $0) }
    for _ in 0..<Self.cases {
      guard var files = recorded.randomElement(using: &random) else { continue }
      for path in files.keys.sorted() where path.hasPrefix("logs/") {
        files[path] = Self.mutated(files[path] ?? [], &random)
      }
      let reader = try SnapshotReader(files: files, name: "fuzz")
      let report = try await Doctors.all(reader, chart)
      #expect(report.state == .problem)
    }
  }
}
