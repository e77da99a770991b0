import Foundation
import KDoctorTesting

/// What came back for a request.
struct Exchange: Sendable {
  /// 0 where no answer began.
  var status = 0
  var headers: [String: String] = [:]
  var body: [UInt8] = []
  /// Whether the answer came to its end.
  var isComplete = false
  /// What ended it instead.
  var error: String?

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON.
  func json() throws -> JSONNode {
    try JSONDecoder().decode(JSONNode.self, from: Data(body))
  }

  /// The names of a list's objects.
  func names() throws -> [String] {
    try json()["items"]?.items.compactMap { $0["metadata"]?["name"]?.text } ?? []
  }
}
