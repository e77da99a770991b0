/// One line of a watch.
package enum WatchEvent: Sendable, Hashable {
  /// Something was added, changed or removed.
  case change
  /// Nothing has changed up to this version.
  case bookmark(version: String)
  /// The version that the watch began at is no longer kept, so that changes may have been missed.
  case expired
  /// The server cannot watch this.
  case failure

  private struct Line: JSONReadable {
    struct Object: JSONReadable {
      struct Metadata: JSONReadable {
        var version: String?
        init(json: JSONObject) throws { version = try json.string("resourceVersion") }
      }

      var metadata: Metadata?
      var code: Int?
      init(json: JSONObject) throws {
        metadata = try json.object("metadata")
        code = try json.int("code")
      }
    }

    var type: String
    var object: Object?
    init(json: JSONObject) throws {
      type = try json.string("type") ?? ""
      object = try json.object("object")
    }
  }

  /// Reads a line; what cannot be understood is a failure.
  package init(line: UnsafeRawBufferPointer) {
    guard let line = try? JSONText.read(Line.self, from: line, strings: StringCache()) else {
      self = .failure
      return
    }
    switch line.type {
    case "ADDED", "MODIFIED", "DELETED": self = .change
    case "BOOKMARK":
      self = line.object?.metadata?.version.map { .bookmark(version: $0) } ?? .failure
    case "ERROR" where line.object?.code == 410: self = .expired
    default: self = .failure
    }
  }
}
