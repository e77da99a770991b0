/// One named entry of a kubeconfig, with the file it stands in.
///
/// An entry that cannot be read is only a problem for those who use it.
struct KubeconfigEntry<Value: KubeconfigValue>: JSONReadable, Sendable {
  var name: String
  /// The file's path, for messages and for paths relative to it.
  var file = ""
  private var value: Result<Value, JSONFieldError>

  init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    do {
      value = .success(try json.object(Value.key) ?? Value())
    } catch let error as JSONFieldError {
      value = .failure(error)
    }
  }

  /// Makes an entry that stands in no file.
  init(name: String, value: Value) {
    self.name = name
    self.value = .success(value)
  }

  /// For example `/home/a/.kube/config: cluster "prod"`.
  var place: String { file.isEmpty ? Value.commandLine : "\(file.harmless): \(title)" }

  /// For example `cluster "prod"`.
  var title: String { "\(Value.key) \(name.quoted)" }

  /// What the entry holds.
  ///
  /// - Throws: A problem that names the field with the wrong type.
  func read() throws(ConnectionProblem) -> Value {
    switch value {
    case .success(let value): return value
    case .failure(let error):
      var error = error
      let prefix = "\(Value.key)."
      if error.path.hasPrefix(prefix) { error.path.removeFirst(prefix.count) }
      throw ConnectionProblem(place: place, problem: error.kubeconfigWords)
    }
  }

  /// A path of the entry as seen from its file's folder.
  func resolve(_ path: String) -> String {
    guard !path.hasPrefix("/"), let end = file.lastIndex(of: "/") else { return path }
    return String(file[...end]) + (path.hasPrefix("./") ? path.dropFirst(2) : path[...])
  }

  /// A problem with a field of this entry.
  func problem(_ problem: String, advice: String? = nil) -> ConnectionProblem {
    ConnectionProblem(place: place, problem: problem, advice: advice)
  }
}

extension JSONFieldError {
  /// For example `server: expected a text, found a list`.
  var kubeconfigWords: String {
    let words = [
      "string": "a text", "array": "a list", "object": "a mapping", "number": "a number",
      "boolean": "true or false", "time": "a time",
    ]
    let place = path.isEmpty ? "" : "\(path.harmless): "
    return "\(place)expected \(words[expected] ?? expected.harmless), "
      + "found \(words[found] ?? found.harmless)"
  }
}
