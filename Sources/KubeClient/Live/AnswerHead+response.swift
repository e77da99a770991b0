import AsyncHTTPClient
import NIOHTTP1

extension AnswerHead {
  /// Takes what matters from an answer.
  init(_ response: HTTPClientResponse) {
    let headers = response.headers
    status = Int(response.status.code)
    contentType = headers.first(name: "content-type")?.lowercased() ?? ""
    date = headers.first(name: "date").flatMap(Self.date)
    retryAfter = headers.first(name: "retry-after").flatMap(Self.retryAfter)
    location = headers.first(name: "location")
    isMarked =
      headers.contains(name: "audit-id") || headers.contains(name: "x-kubernetes-pf-flowschema-uid")
  }
}
