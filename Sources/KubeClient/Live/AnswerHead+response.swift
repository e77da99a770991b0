import AsyncHTTPClient
import NIOHTTP1

extension AnswerHead {
  /// Takes what matters from an answer.
  init(_ response: HTTPClientResponse) {
    self.init(status: Int(response.status.code), headers: response.headers)
  }

  /// Takes what matters from the status and the headers of an answer.
  init(status: Int, headers: HTTPHeaders) {
    self.status = status
    contentType = headers.first(name: "content-type")?.lowercased() ?? ""
    date = headers.first(name: "date").flatMap(Self.date)
    retryAfter = headers.first(name: "retry-after").flatMap(Self.retryAfter)
    location = headers.first(name: "location")
    isMarked =
      headers.contains(name: "audit-id") || headers.contains(name: "x-kubernetes-pf-flowschema-uid")
  }
}
