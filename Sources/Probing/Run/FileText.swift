import Foundation

/// Reads files that modules name.
enum FileText {
  static func bytes(_ path: String) throws(ProbeFailure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      let reason = (error as NSError).code == NSFileReadNoSuchFileError
      throw .file(path: path, reason: reason ? "no such file" : "cannot be read")
    }
  }

  /// A secret or other value, without the white space around it.
  static func value(_ source: SecretSource) throws(ProbeFailure) -> String {
    switch source {
    case .text(let text): return text
    case .file(let path):
      return String(decoding: try bytes(path), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }
}
