import Foundation
import KDoctorTesting

/// A real API server's answer, as `Tests/Fixtures/wire` holds it.
struct WireAnswer {
  var status: Int
  /// Their names in lower case.
  var headers: [String: String]
  var body: [UInt8]

  /// Reads a file by its name without the ending.
  init(_ name: String) throws {
    let url = Fixtures.folder.appendingPathComponent("wire/\(name).http")
    let bytes = [UInt8](try Data(contentsOf: url))
    let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? 0..<0
    body = Array(bytes[end.upperBound...])
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    headers = [:]
    for line in lines.dropFirst() {
      let parts = line.components(separatedBy: ": ")
      headers[parts[0]] = parts.dropFirst().joined(separator: ": ")
    }
  }

  /// The names of all files.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.folder.appendingPathComponent("wire").path
    ).filter { $0.hasSuffix(".http") }.map { String($0.dropLast(".http".count)) }.sorted()
  }

  /// The body as JSON.
  func json() throws -> JSONNode {
    try JSONDecoder().decode(JSONNode.self, from: Data(body))
  }

  /// What of an answer's head must be the same.
  static let comparedHeaders = ["content-type", "cache-control", "x-content-type-options"]
}
