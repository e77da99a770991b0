import Foundation

/// The system's list of DNS servers.
enum ResolverFile {
  static let path = "/etc/resolv.conf"

  /// What stands in the file; empty where it cannot be read.
  static func text() -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// The server that the system asks first; its own where no other is named.
  static func firstServer() -> String {
    ResolverSettings(text()).servers.first ?? "127.0.0.1"
  }
}
