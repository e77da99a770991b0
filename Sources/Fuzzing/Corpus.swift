import Foundation
import KDoctorTesting

/// Good inputs of the checkout that this was built in.
enum Corpus {
  /// The files of every recording by their paths, in the order of the recordings' names.
  static func recordings() throws -> [[String: [UInt8]]] {
    try Fixtures.recorded.map { try Fixtures.files(of: $0) }
  }

  /// A few recordings, for readers to which one is much like another.
  static func fewRecordings() throws -> [[String: [UInt8]]] {
    let few = [
      "crash-app", "healthy", "image-tag", "ing-service-port", "init-crash", "job-backoff",
      "two-faults",
    ]
    return try few.map { try Fixtures.files(of: $0) }
  }

  /// The bytes of all files with one ending below a folder of `Tests/Fixtures`, by path.
  static func files(_ folder: String, ending: String) throws -> [[UInt8]] {
    try files(below: Fixtures.folder.appending(path: folder), ending: ending)
  }

  /// The bytes of all files with one ending below a folder, by path.
  static func files(below folder: URL, ending: String) throws -> [[UInt8]] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = try paths.filter { $0.hasSuffix(ending) }.sorted().map {
      [UInt8](try Data(contentsOf: folder.appending(path: $0)))
    }
    guard !files.isEmpty else { throw FuzzFailure("\(folder.path) holds no \(ending)") }
    return files
  }

  /// The bodies of recorded answers of which the name of the file begins so.
  static func answers(_ prefix: String) throws -> [[UInt8]] {
    let folder = Fixtures.folder.appending(path: "wire")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasPrefix(prefix) }.sorted().map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound ?? 0
      return Array(bytes[end...])
    }
  }
}
