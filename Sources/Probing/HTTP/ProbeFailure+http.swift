import NIOHTTP1
import NIOHTTP2

extension ProbeFailure {
  /// Nil for errors that are not about HTTP.
  init?(http error: any Error) {
    switch error {
    case HTTPParserError.headerOverflow: self = .headTooLarge(limit: HTTPConnection.maximumHead)
    case HTTPParserError.invalidEOFState:
      self = .malformed("the connection was closed in the middle of the response's head")
    case let error as HTTPParserError: self = .malformed("\(error)")
    case is NIOHTTP2Errors.ExcessivelyLargeHeaderBlock:
      self = .headTooLarge(limit: HTTPConnection.maximumHead)
    case let error as any NIOHTTP2Error: self = .malformed("HTTP/2: \(error)")
    default: return nil
    }
  }
}
