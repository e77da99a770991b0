import NIOHTTP1

/// Tells whose answer came through the Service proxy.
struct ServiceProxyJudge {
  /// The name that was asked for.
  var service: String
  /// Whether this API server is known to mark its answers.
  var isMarking: Bool

  /// - Returns: the answer, be it the application's or the proxy's about it.
  /// - Throws: ``RequestFailure`` where the request has not got as far as the proxy.
  func answer(
    _ status: Int, _ headers: HTTPHeaders, body: [UInt8], isWhole: Bool
  ) throws(RequestFailure) -> ServiceProxyAnswer {
    let head = AnswerHead(status: status, headers: headers)
    guard head.isMarked || !isMarking else {
      throw RequestFailure(
        .foreign, "the server answered \(status), but not as the API server does that was asked")
    }
    var answer = ServiceProxyAnswer(
      status: status, location: head.location,
      contentType: headers.first(name: "content-type"), server: headers.first(name: "server"),
      problem: nil, body: body, isWhole: isWhole)
    // An API server behind the proxy puts its own mark beside the first one's.
    guard headers["audit-id"].count < 2, answer.server == nil else { return answer }
    if status == 429, headers.contains(name: "retry-after"), !head.isJSON,
      String(decoding: body, as: UTF8.self).hasPrefix("Too many requests, please try again later")
    {
      throw head.failure(body: body, group: "")
    }
    guard head.isJSON, let found = APIStatus(body: body), found.code == status else {
      return answer
    }
    if isRefusal(status, found) { throw head.failure(body: body, group: "") }
    answer.problem = ServiceProxyProblem(message: found.message, code: status, service: service)
    return answer
  }

  /// Whether an API server has stopped the request at its door.
  private func isRefusal(_ status: Int, _ found: APIStatus) -> Bool {
    switch status {
    case 401: found.reason == "Unauthorized" && found.message == "Unauthorized"
    case 403:
      found.message.contains("\"services/proxy\"") || found.message.hasPrefix("users \"")
        || found.message.hasPrefix("services \"") && found.message.contains("is forbidden")
    case 404: found.message.hasPrefix("namespaces \"")
    case 504: found.reason == "Timeout"
    default: false
    }
  }
}
