import CoreFoundation
import Foundation
import NIOCore
import NIOPosix

/// Asks the system for the addresses of names.
enum NameLookup {
  /// The addresses of a name, in the order in which the system would try them.
  ///
  /// - Parameter family: the only family to ask for; nil for both.
  /// - Throws: ``DialError/unresolved(_:)`` and ``DialError/timedOut``.
  static func addresses(
    of host: String, family: AddressFamily?, until deadline: NIODeadline
  ) async throws(DialError) -> [HostAddress] {
    if let address = HostAddress(host) {
      guard family == nil || family == address.family else {
        throw .unresolved("\(host) is no address of IP version \(family?.rawValue ?? 0)")
      }
      return [address]
    }
    // The system's lookup cannot be ended, so it is left behind where it takes too long.
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let promise = loop.makePromise(of: Result<[HostAddress], DialError>.self)
    let end = loop.scheduleTask(deadline: deadline) { promise.succeed(.failure(.timedOut)) }
    NIOThreadPool.singleton.submit { _ in
      let found = Result { () throws(DialError) in try ask(host, family) }
      promise.succeed(found)
    }
    let result: Result<[HostAddress], DialError>
    do {
      result = try await promise.futureResult.get()
    } catch {
      throw .failed("\(error)")
    }
    end.cancel()
    return try result.get()
  }

  private static func ask(
    _ host: String, _ family: AddressFamily?
  ) throws(DialError) -> [HostAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_family =
      switch family {
      case .ip4: AF_INET
      case .ip6: AF_INET6
      case nil: AF_UNSPEC
      }
    var found: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, nil, &hints, &found)
    guard status == 0 else {
      throw .unresolved("\(host): \(String(cString: gai_strerror(status)))")
    }
    defer { freeaddrinfo(found) }
    return sequence(first: found) { $0?.pointee.ai_next }.compactMap { entry in
      entry.flatMap { numeric($0.pointee) }.flatMap(HostAddress.init)
    }
  }

  private static func numeric(_ entry: addrinfo) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let status = getnameinfo(
      entry.ai_addr, entry.ai_addrlen, &buffer, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST)
    guard status == 0 else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
