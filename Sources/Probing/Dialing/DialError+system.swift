import CoreFoundation
import Foundation
import NIOCore
import NIOPosix

extension DialError {
  /// What an error of the network library means.
  init(_ error: any Error) {
    switch error {
    case let error as DialError: self = error
    case let error as ChannelError:
      if case .connectTimeout = error { self = .timedOut } else { self = .failed("\(error)") }
    case let error as NIOConnectionError:
      if let first = error.connectionErrors.first {
        self.init(first.error)
      } else {
        self = .unresolved(error.host)
      }
    case let error as IOError: self.init(number: error.errnoCode)
    default: self = .failed("\(error)")
    }
  }

  /// What the system says where the far end, or somebody on the way there, has sent word; all else is
  /// a fault of this side.
  static let wordsFromAfar = Set(
    [ECONNREFUSED, ECONNRESET, EHOSTUNREACH].map { String(cString: strerror($0)) })

  private init(number: Int32) {
    let text = String(cString: strerror(number))
    switch number {
    case ECONNREFUSED, ECONNRESET: self = .refused(text)
    case ETIMEDOUT: self = .timedOut
    case ENETUNREACH, EHOSTUNREACH, EACCES, EPERM, EADDRNOTAVAIL: self = .noWay(text)
    default: self = .failed(text)
    }
  }
}
