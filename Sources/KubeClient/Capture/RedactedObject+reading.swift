extension RedactedObject {
  /// The object as one of kdoctor's types, or as a ``JSONTree``.
  ///
  /// - Throws: ``JSONFieldError`` for what is not a `T`.
  public func read<T: JSONReadable>(_ type: T.Type = T.self) throws -> T {
    try json.withUnsafeBytes { try JSONText.read(type, from: $0, strings: StringCache()) }
  }

  /// The object as YAML, its fields sorted as kubectl prints them.
  ///
  /// - Throws: Where the object is no JSON.
  public func yaml() throws -> String { try read(JSONTree.self).yaml() }
}
