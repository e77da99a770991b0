/// An object out of an answer, or what is known of one that could not be read.
package enum LiveItem<Object: KubernetesObject>: Sendable {
  case object(Object, version: UInt64)
  case skipped(SkippedObject)

  /// Nil where it is not known.
  var version: UInt64? {
    if case .object(_, let version) = self { version } else { nil }
  }

  /// Reads one object by the same rules as a snapshot does.
  ///
  /// - Throws: ``JSONSyntaxError`` for what is not JSON.
  package static func read(_ text: UnsafeRawBufferPointer, strings: StringCache) throws -> Self {
    try JSONText.withObject(text, strings: strings) { json in
      let kind = Object.kind
      let metadata = json.cursor("metadata")
      do {
        var object = try Object(json: json)
        guard !object.metadata.name.isEmpty else {
          throw JSONFieldError(path: "metadata.name", expected: "string", found: "nothing")
        }
        object.metadata.namespace = home(object.metadata.namespace)
        let version = (try? metadata?.string("resourceVersion")).flatMap { UInt64($0) }
        return .object(object, version: version ?? 0)
      } catch let error as JSONFieldError {
        return .skipped(
          SkippedObject(
            kind: kind.rawValue, namespace: home((try? metadata?.string("namespace")) ?? ""),
            name: (try? metadata?.string("name")) ?? "", problem: "\(error)"))
      }
    }
  }

  /// The namespace that is meant where an object names one or none.
  private static func home(_ namespace: String) -> String {
    guard Object.kind.isNamespaced else { return "" }
    return namespace.isEmpty ? "default" : namespace
  }
}
