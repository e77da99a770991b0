import Foundation

@testable import KubeClient

/// Answers of a real API server, as they came.
enum Wire {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/wire")

  /// The body of a recorded answer.
  static func body(_ name: String) throws -> String { try read(name).body }

  /// Status, headers by name, and body.
  static func read(_ name: String) throws -> (status: Int, headers: [String: String], body: String)
  {
    let data = try Data(contentsOf: folder.appending(path: "\(name).http"))
    let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
    let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
    let lines = parts[0].split(separator: "\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
      headers[sides[0].lowercased()] = sides.last?.trimmingCharacters(in: .whitespaces)
    }
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (status ?? 0, headers, parts.count > 1 ? parts[1] : "")
  }

  /// The head of a recorded answer, as the client sees it.
  static func head(_ name: String) throws -> AnswerHead {
    let (status, headers, _) = try read(name)
    return AnswerHead(
      status: status, contentType: headers["content-type"] ?? "",
      date: headers["date"].flatMap(AnswerHead.date), isMarked: headers["audit-id"] != nil)
  }
}
