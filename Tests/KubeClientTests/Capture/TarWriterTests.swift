import Foundation
import Testing

@testable import KubeClient

@Suite("Writing archives")
struct TarWriterTests {
  @Test("Reads back with paths of any length and contents of any size")
  func roundTrip() throws {
    let long =
      "x/logs/" + String(repeating: "n", count: 63) + "/" + String(repeating: "p", count: 253)
      + "_c.log"
    let exact = String(repeating: "e", count: 100)
    let files: [(String, [[UInt8]])] = [
      ("x/a", [[1], [], [2, 3]]), ("x/empty", []), (exact, [[UInt8](repeating: 7, count: 512)]),
      (long, [Array("log".utf8)]), ("x/big", [[UInt8](repeating: 9, count: 3 << 20)]),
    ]
    final class Sink { var bytes: [UInt8] = [] }
    let sink = Sink()
    let gzip = try GzipWriter { sink.bytes.append(contentsOf: $0) }
    let tar = TarWriter(seconds: 1_767_225_600) { try gzip.write($0) }
    for (path, pieces) in files { try tar.add(path, pieces) }
    try tar.finish()
    try gzip.finish()
    let unpacked = try Gzip.unpack(JSONBytes(sink.bytes), name: "t")
    let members = try Tar.members(unpacked, name: "t")
    #expect(members.count == files.count)
    for (path, pieces) in files {
      #expect(members[path].map { Array($0.buffer) } == pieces.flatMap(\.self), "\(path)")
    }
  }

  @Test(
    "The folder inside is called after the file",
    arguments: [
      ("/tmp/shop.tgz", "shop"), ("shop.tar.gz", "shop"), ("a/b", "b"),
      ("logs.tgz", "kdoctor-snapshot"), (".tgz", "kdoctor-snapshot"),
    ])
  func folder(path: String, name: String) {
    #expect(SnapshotTarget.file(path: path, replaces: false).folder == name)
    #expect(SnapshotTarget.descriptor(1).folder == "kdoctor-snapshot")
  }
}
