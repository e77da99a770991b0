import Foundation

/// Does to an answer what a fault asks for.
enum FaultInjector {
  /// The answer that a fault gives in place of the server's own; nil where it only spoils that.
  static func replacement(for fault: Fault.Action) -> Answer? {
    switch fault {
    case .status(let code, let retryAfter):
      var answer = status(code).answer
      if let retryAfter { answer.headers.append(("Retry-After", String(retryAfter))) }
      return answer
    case .redirect(let target):
      var answer = Answer.text(302, "", type: "text/html; charset=utf-8")
      answer.headers.append(("Location", target))
      return answer
    case .page(let text, let code, let type): return .text(code, text, type: type)
    default: return nil
    }
  }

  /// The server's own answer, spoilt.
  static func spoil(_ answer: Answer, with fault: Fault.Action?) -> Delivery {
    var delivery = Delivery(answer: answer)
    switch answer.body {
    case .bytes(let body): spoil(&delivery, body, with: fault)
    // What passes through the server can only be broken off.
    case .forward, .proxy: spoil(&delivery, with: fault)
    case .padded, .watch: break
    }
    return delivery
  }

  private static func spoil(_ delivery: inout Delivery, with fault: Fault.Action?) {
    switch fault {
    case .cutBody(let count): delivery.manner = .cut(after: count)
    case .stallBeforeHeaders: delivery.manner = .stalled(after: nil)
    case .stallBody(let count): delivery.manner = .stalled(after: count)
    case .closeConnection: delivery.manner = .dropped
    default: break
    }
  }

  private static func spoil(
    _ delivery: inout Delivery, _ body: [UInt8], with fault: Fault.Action?
  ) {
    switch fault {
    case .drip(let rate): delivery.manner = .dripping(rate)
    case .wrongContentLength(let difference):
      delivery.declaredLength = max(0, body.count + difference)
      delivery.manner = .closing
    case .invalidUTF8: delivery.answer.body = .bytes(withInvalidUTF8(body))
    case .invalidJSON: delivery.answer.body = .bytes(withInvalidEnd(body))
    case .hugeObject(let count):
      let split = split(body)
      delivery.answer.body = .padded(
        before: split.before, byte: UInt8(ascii: "x"), count: count, after: split.after)
    case .contentType(let type):
      delivery.answer.headers.removeAll { $0.name == "Content-Type" }
      delivery.answer.headers.append(("Content-Type", type))
    default: spoil(&delivery, with: fault)
    }
  }

  private static func status(_ code: Int) -> StatusAnswer {
    switch code {
    case 401: .unauthorized
    case 429:
      StatusAnswer(
        code: 429, reason: "TooManyRequests",
        message: "too many requests, please try again later.", details: [:])
    case 503:
      StatusAnswer(
        code: 503, reason: "ServiceUnavailable",
        message: "the server is currently unable to handle the request", details: [:])
    case 504:
      StatusAnswer(
        code: 504, reason: "Timeout",
        message: "the server was unable to return a response in the time allotted, but may still "
          + "be processing the request", details: [:])
    case 500...:
      StatusAnswer(
        code: code, reason: "InternalError",
        message: "an error on the server (\"\") has prevented the request from succeeding",
        details: [:])
    default:
      StatusAnswer(
        code: code, reason: "Unknown", message: "the server answered with status \(code)")
    }
  }

  /// Puts two bytes that never follow each other in UTF-8 into the first name, or else into the
  /// first text.
  private static func withInvalidUTF8(_ body: [UInt8]) -> [UInt8] {
    let end = end(of: #""name":""#, in: body) ?? end(of: "\"", in: body) ?? 0
    return body[..<end] + [0xC3, 0x28] + body[end...]
  }

  private static func withInvalidEnd(_ body: [UInt8]) -> [UInt8] {
    guard let last = body.lastIndex(of: UInt8(ascii: "}")) else { return [] }
    return Array(body[..<last]) + Array("],}".utf8)
  }

  /// Opens a text at the start of the first item's metadata, or of the list's own.
  private static func split(_ body: [UInt8]) -> (before: [UInt8], after: [UInt8]) {
    let items = end(of: #""items":["#, in: body) ?? 0
    guard let start = end(of: #""metadata":{"#, in: body, from: items) else {
      return (Array(#"{"padding":""#.utf8), Array(#"","#.utf8) + body.dropFirst())
    }
    let closing = body[start] == UInt8(ascii: "}") ? #"""# : #"","#
    return (body[..<start] + Array(#""selfLink":""#.utf8), Array(closing.utf8) + body[start...])
  }

  private static func end(of text: String, in body: [UInt8], from start: Int = 0) -> Int? {
    body[start...].firstRange(of: Array(text.utf8))?.upperBound
  }
}
