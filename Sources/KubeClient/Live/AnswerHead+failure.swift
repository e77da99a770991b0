import Foundation

extension AnswerHead {
  /// What an answer that is no success means.
  ///
  /// - Parameters:
  ///   - body: its beginning.
  ///   - group: the API group that was asked, empty for the core group, which every server has.
  func failure(body: [UInt8], group: String) -> RequestFailure {
    let found = APIStatus(body: body)
    let text = found?.message ?? ""
    let message = text.isEmpty ? "" : ": \(Self.shortened(text))"
    let told = "the server answered \(status)\(Self.phrase(status).map { " \($0)" } ?? "")"
    if (300..<400).contains(status) {
      let place = location.flatMap { URLComponents(string: $0)?.host }.map { " to \($0)" } ?? ""
      return RequestFailure(.foreign, "\(told), a redirect\(place); kdoctor follows none")
    }
    switch status {
    case 400 where String(decoding: body, as: UTF8.self).contains("HTTP request to an HTTPS"):
      return RequestFailure(
        .foreign, "the server speaks HTTPS on this port, and the kubeconfig says http")
    case 401 where isMarked || found != nil || !isPage:
      return RequestFailure(.unauthorized, "the server does not accept the credentials (401)")
    case 403 where found != nil || isMarked:
      return RequestFailure(.forbidden, text.isEmpty ? told : Self.shortened(text))
    case 404 where found != nil:
      return RequestFailure(
        text.contains("could not find the requested resource") ? .notInstalled : .notFound,
        "\(told)\(message)")
    case 404 where !group.isEmpty && (isMarked || !isPage):
      return RequestFailure(.notInstalled, "the server has no API group \(group)")
    case 410 where found != nil, 400 where found?.reason == "Expired":
      return RequestFailure(.expired, "\(told)\(message)")
    case 429: return RequestFailure(.busy, "\(told)\(message)", retryAfter: retryAfter)
    case 500, 502, 503, 504:
      // A page of words without a mark comes from a gateway before the API server.
      let isAPI = found != nil || isMarked
      return RequestFailure(
        isAPI ? .busy : .lost, "\(told)\(isAPI ? message : foreignWords)", retryAfter: retryAfter)
    default:
      guard found != nil || isMarked else {
        return RequestFailure(.foreign, "\(told)\(foreignWords)")
      }
      return RequestFailure(.refused, "\(told)\(message)")
    }
  }

  /// What an answer means that is a success but not JSON.
  var notJSON: RequestFailure {
    RequestFailure(.foreign, "the server answered \(status)\(foreignWords)")
  }

  private var isPage: Bool { contentType.contains("html") }

  private var foreignWords: String {
    contentType.isEmpty
      ? " without a content type, not as an API server does"
      : " with \(Self.shortened(contentType)), not as an API server does"
  }

  /// At most 300 characters of a server's text, on one line.
  static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 300 ? line.prefix(299) + "…" : line
  }

  private static func phrase(_ status: Int) -> String? {
    switch status {
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 406: "Not Acceptable"
    case 410: "Gone"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    default: nil
    }
  }
}
