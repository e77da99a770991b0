import Foundation

/// The `Status` objects that say why something was refused.
struct StatusAnswer: Error {
  var code: Int
  /// Empty for an error that the server has no word for.
  var reason: String
  var message: String
  /// Nil leaves `details` out, as most internal refusals do.
  var details: [String: JSONNode]?
  /// A token in `metadata.continue`.
  var continuation: String?

  /// As an answer.
  var answer: Answer {
    var answer = Answer.json(code, json)
    if code == 403 { answer.headers.append(("X-Content-Type-Options", "nosniff")) }
    return answer
  }

  /// The object's JSON, with a line feed.
  var json: [UInt8] {
    var metadata: [String: JSONNode] = [:]
    if let continuation { metadata["continue"] = .string(continuation) }
    var text = #"{"kind":"Status","apiVersion":"v1","metadata":"# + encoded(.object(metadata))
    text += #","status":"Failure","message":"# + encoded(.string(message))
    if !reason.isEmpty { text += #","reason":"# + encoded(.string(reason)) }
    if let details { text += #","details":"# + encoded(.object(details)) }
    text += #","code":\#(code)}"# + "\n"
    return Array(text.utf8)
  }

  private func encoded(_ node: JSONNode) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(node)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  static let unauthorized = StatusAnswer(
    code: 401, reason: "Unauthorized", message: "Unauthorized")

  static func badRequest(_ message: String) -> StatusAnswer {
    StatusAnswer(code: 400, reason: "BadRequest", message: message)
  }

  /// An object that is not there.
  static func notFound(_ info: RequestInfo) -> StatusAnswer {
    StatusAnswer(
      code: 404, reason: "NotFound",
      message: "\(info.qualifiedResource) \"\(info.name)\" not found",
      details: details(info))
  }

  /// A path that no resource of an installed group stands behind, and what a node does not know.
  static func unknownResource(_ what: String = "") -> StatusAnswer {
    let tail = what.isEmpty ? "" : " (\(what))"
    return StatusAnswer(
      code: 404, reason: "NotFound",
      message: "the server could not find the requested resource\(tail)", details: [:])
  }

  static let methodNotAllowed = StatusAnswer(
    code: 405, reason: "MethodNotAllowed",
    message: "the server does not allow this method on the requested resource", details: [:])

  /// What a user may not do.
  static func forbidden(_ info: RequestInfo, user: String) -> StatusAnswer {
    guard info.isResource else {
      return StatusAnswer(
        code: 403, reason: "Forbidden",
        message: "forbidden: User \"\(user)\" cannot \(info.verb) path \"\(info.path)\"",
        details: [:])
    }
    let named = info.name.isEmpty ? "" : " \"\(info.name)\""
    let place =
      info.namespace.isEmpty ? "at the cluster scope" : "in the namespace \"\(info.namespace)\""
    return StatusAnswer(
      code: 403, reason: "Forbidden",
      message: "\(info.qualifiedResource)\(named) is forbidden: User \"\(user)\" cannot "
        + "\(info.verb) resource \"\(info.ruleResource)\" in API group \"\(info.group)\" \(place)",
      details: details(info))
  }

  /// What a user may not do, in words of a part of the server that names no verb.
  static func forbidden(_ info: RequestInfo, reason: String) -> StatusAnswer {
    StatusAnswer(
      code: 403, reason: "Forbidden",
      message: "\(info.qualifiedResource) \"\(info.name)\" is forbidden: \(reason)",
      details: details(info))
  }

  /// What cannot be reached.
  static func unavailable(_ message: String) -> StatusAnswer {
    StatusAnswer(code: 503, reason: "ServiceUnavailable", message: message)
  }

  /// An error that the server has no word for.
  static func plainError(_ message: String) -> StatusAnswer {
    StatusAnswer(code: 500, reason: "", message: message)
  }

  /// A list that cannot go on, with a token to go on all the same.
  static func expired(fresh: ContinueToken) -> StatusAnswer {
    StatusAnswer(
      code: 410, reason: "Expired",
      message: """
        The provided continue parameter is too old to display a consistent list result. You can \
        start a new list without the continue parameter, or use the continue token in this \
        response to retrieve the remainder of the results. Continuing with the provided token \
        results in an inconsistent list - objects that were created, modified, or deleted between \
        the time the first chunk was returned and now may show up in the list.
        """,
      continuation: fresh.text)
  }

  /// A watch that would have to begin before everything that is remembered.
  static func tooOld(_ revision: Int, oldest: Int) -> StatusAnswer {
    StatusAnswer(
      code: 410, reason: "Expired", message: "too old resource version: \(revision) (\(oldest))")
  }

  /// A list of the future.
  static func tooLarge(_ revision: Int, current: Int) -> StatusAnswer {
    StatusAnswer(
      code: 504, reason: "Timeout",
      message: "Too large resource version: \(revision), current: \(current)",
      details: [
        "causes": .array([
          .object([
            "reason": .string("ResourceVersionTooLarge"),
            "message": .string("Too large resource version"),
          ])
        ]),
        "retryAfterSeconds": .int(1),
      ])
  }

  private static func details(_ info: RequestInfo) -> [String: JSONNode] {
    var details: [String: JSONNode] = ["kind": .string(info.resource)]
    if !info.name.isEmpty { details["name"] = .string(info.name) }
    if !info.group.isEmpty { details["group"] = .string(info.group) }
    return details
  }
}
