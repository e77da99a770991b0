import Foundation

/// Where a list goes on: the `continue` parameter, in the form that real servers give out.
struct ContinueToken: Sendable, Hashable {
  /// The revision whose list it is; -1 goes on with whatever is there now.
  var revision: Int
  /// The last key that was handed out, below the list's own prefix.
  var start: String

  /// Takes the parts of a token to give out.
  init(revision: Int, start: String) {
    self.revision = revision
    self.start = start
  }

  /// The opaque text.
  var text: String {
    let json = #"{"v":"meta.k8s.io/v1","rv":\#(revision),"start":"\#(start)\u0000"}"#
    return Data(json.utf8).base64EncodedString()
      .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }

  /// Reads a token that came back.
  ///
  /// - Throws: ``SelectorError`` with the words of a real server.
  init(_ text: String) throws {
    var base64 = text.replacingOccurrences(of: "-", with: "+")
      .replacingOccurrences(of: "_", with: "/")
    base64 += String(repeating: "=", count: (4 - base64.count % 4) % 4)
    guard let data = Data(base64Encoded: base64) else {
      throw Self.broken("illegal base64 data at input byte \(Self.firstIllegal(in: text))")
    }
    guard let first = data.first else { throw Self.broken("unexpected end of JSON input") }
    guard first == UInt8(ascii: "{"),
      let fields = try? JSONDecoder().decode(Fields.self, from: data)
    else {
      throw Self.broken(
        "invalid character \(Self.quoted(first)) looking for beginning of value")
    }
    guard fields.v == "meta.k8s.io/v1" else {
      throw Self.broken(
        "server does not recognize this encoded version \"\(fields.v)\"")
    }
    guard fields.rv != 0 else {
      throw Self.broken("incorrect encoded start resourceVersion (version meta.k8s.io/v1)")
    }
    revision = fields.rv
    start = fields.start.filter { $0 != "\0" }
    if start.hasPrefix("/") { start.removeFirst() }
  }

  private struct Fields: Decodable {
    var v: String
    var rv: Int
    var start: String
  }

  private static func broken(_ reason: String) -> SelectorError {
    SelectorError(message: "invalid continue token: continue key is not valid: \(reason)")
  }

  private static func quoted(_ byte: UInt8) -> String {
    byte >= 0x20 && byte < 0x7F
      ? "'\(Character(UnicodeScalar(byte)))'" : "'\\x\(String(format: "%02x", byte))'"
  }

  private static func firstIllegal(in text: String) -> Int {
    Array(text.utf8).firstIndex {
      !(($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122)
        || [45, 95].contains($0))
    } ?? text.utf8.count
  }
}
