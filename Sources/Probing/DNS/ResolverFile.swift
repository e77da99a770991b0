import Foundation

/// The system's list of DNS servers.
enum ResolverFile {
  static let path = "/etc/resolv.conf"

  /// The first server in the text of a `resolv.conf`; nil where it names none.
  static func firstServer(in text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.count > 1, words[0] == "nameserver" { return String(words[1]) }
    }
    return nil
  }

  /// The server that the system asks first; its own where no other is named.
  static func firstServer() -> String {
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    return text.flatMap(firstServer(in:)) ?? "127.0.0.1"
  }
}
