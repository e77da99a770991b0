import Foundation
import KDoctorTesting

/// Reports as data, made comparable.
enum ReportText {
  /// A report without what a live cluster and its recording rightly differ in.
  static func comparable(_ text: String) throws -> String {
    var report = try JSONDecoder().decode(JSONNode.self, from: Data(text.utf8))
    for key in ["cluster", "generatedAt"] { report[key] = .null }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }
}
