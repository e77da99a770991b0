import Foundation
import KDoctorTesting
import Testing

/// An input under `Tests/Fixtures/fuzz`.
struct KeptInput: Sendable, CustomTestStringConvertible {
  /// The name of the file: that of the reader, a hyphen, and a number.
  var name: String
  var bytes: [UInt8]

  var testDescription: String { name }

  var reader: String { String(name.prefix(upTo: name.lastIndex(of: "-") ?? name.endIndex)) }

  /// All of them, by name.
  static func all() throws -> [KeptInput] {
    let folder = Fixtures.folder.appending(path: "fuzz")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0 != "README.md" }.map { name in
        KeptInput(
          name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
      }
  }
}
