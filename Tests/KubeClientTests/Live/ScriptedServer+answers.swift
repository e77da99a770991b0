import Foundation

extension [ScriptedServer.Step] {
  /// A whole answer in HTTP/1.1.
  static func answer(
    _ status: Int, _ body: String, type: String? = "application/json",
    headers: [String: String] = [:]
  ) -> Self {
    answer(status, [UInt8](body.utf8), type: type, headers: headers)
  }

  static func answer(
    _ status: Int, _ body: [UInt8], type: String? = "application/json",
    headers: [String: String] = [:]
  ) -> Self {
    var head = "HTTP/1.1 \(status) X\r\n"
    var all = headers
    if let type { all["content-type"] = type }
    if all["content-length"] == nil, all["transfer-encoding"] == nil {
      all["content-length"] = "\(body.count)"
    }
    for (name, value) in all.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    return [.send([UInt8]((head + "\r\n").utf8) + body)]
  }

  /// The API server's own words for a failure.
  static func status(
    _ code: Int, _ reason: String, _ message: String, headers: [String: String] = [:]
  ) -> Self {
    answer(
      code,
      #"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","#
        + #""message":"\#(message)","reason":"\#(reason)","code":\#(code)}"#, headers: headers)
  }

  /// A list of Pods of these names in the namespace `shop`.
  static func pods(_ names: [String], next: String? = nil, version: Int = 7) -> Self {
    answer(200, podList(names, next: next, version: version))
  }
}

/// The JSON of a list of Pods.
func podList(_ names: [String], next: String? = nil, version: Int = 7) -> String {
  let items = names.map {
    #"{"metadata":{"name":"\#($0)","namespace":"shop","resourceVersion":"\#(version)"},"#
      + #""spec":{"containers":[{"name":"a","image":"b"}]},"status":{"phase":"Running"}}"#
  }
  let token = next.map { #","continue":"\#($0)""# } ?? ""
  return
    #"{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"\#(version)"\#(token)},"#
    + #""items":[\#(items.joined(separator: ","))]}"#
}
