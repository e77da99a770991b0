/// The log of one container, out of a recording.
struct RecordedLog: Sendable {
  /// What a log's file name says.
  struct Key: Hashable, Sendable {
    var pod: String
    var container: String
    var previous: Bool
  }

  /// The namespace where the recording names it.
  var namespace: String?
  var home: Home
  var text: String
}

/// The namespaces in which a recording holds the object that a file or an answer only names.
struct Home: Sendable {
  var namespaces: Set<String>

  /// Whether the answer may be given for a namespace. Where the object itself was not recorded, its
  /// name alone has to do.
  func admits(_ namespace: String) -> Bool {
    namespaces.isEmpty || namespaces.contains(namespace)
  }
}

extension RecordedLog.Key {
  /// Reads `POD_CONTAINER.log` or `POD_CONTAINER_previous.log`; Pod names hold no underscore.
  init?(fileName: String) {
    guard fileName.hasSuffix(".log") else { return nil }
    var stem = fileName.dropLast(4)
    let previous = stem.hasSuffix("_previous")
    if previous { stem = stem.dropLast("_previous".count) }
    guard let split = stem.firstIndex(of: "_") else { return nil }
    self.init(
      pod: String(stem[..<split]), container: String(stem[stem.index(after: split)...]),
      previous: previous)
    guard !pod.isEmpty, !container.isEmpty else { return nil }
  }
}
