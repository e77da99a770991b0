import Foundation

/// The certificates and keys beside the tests; their README says how they were made.
enum TestCertificates {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Fixtures/certificates")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  static func base64(_ name: String) throws -> String {
    Data(try bytes(name)).base64EncodedString()
  }

  /// A token that is a JWT with this payload, signed by nobody.
  static func token(_ payload: String) -> String {
    let encode = { (text: String) in
      Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: "")
    }
    return "\(encode(#"{"alg":"RS256"}"#)).\(encode(payload)).c2ln"
  }
}
