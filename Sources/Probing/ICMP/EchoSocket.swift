import CoreFoundation
import Foundation
import NIOCore

/// A socket that sends to one host and receives from it alone; closed when it goes out of use.
struct EchoSocket: ~Copyable {
  /// Whether whole packets of the host come in, and packets leave as they were made; else the
  /// kernel puts its own id into each and lets in only what belongs to it.
  let isPrivileged: Bool
  private let descriptor: Int32
  private let family: AddressFamily

  /// What came in, from the first byte of the ICMP head on.
  struct Received {
    var bytes: ArraySlice<UInt8>
    var hopLimit: Int?
  }

  /// Makes a socket: an unprivileged one where the kernel lets this account, else a raw one.
  ///
  /// - Throws: ``ProbeFailure/notPossible(_:)`` where the account may have neither.
  init(to address: HostAddress, settings: ICMPSettings) throws(ProbeFailure) {
    family = address.family
    let domain = family == .ip4 ? AF_INET : AF_INET6
    let number = family == .ip4 ? Int32(IPPROTO_ICMP) : Int32(IPPROTO_ICMPV6)
    let unprivileged = socket(domain, Int32(SOCK_DGRAM.rawValue), number)
    isPrivileged = unprivileged < 0
    descriptor =
      isPrivileged ? socket(domain, Int32(SOCK_RAW.rawValue), number) : unprivileged
    guard descriptor >= 0 else {
      throw .notPossible(
        "this account may not send ICMP: \(Self.errorText()); it takes a group within "
          + "net.ipv4.ping_group_range, or the capability CAP_NET_RAW")
    }
    try configure(settings)
    if let source = settings.sourceAddress {
      guard let place = HostAddress(source) else {
        throw .badModule("\(source) is no address to send from")
      }
      try check(try Self.with(place) { bind(descriptor, $0, $1) }, .setup)
    }
    try check(try Self.with(address) { connect(descriptor, $0, $1) }, .setup)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Lends an address, without a port, as the system's calls take it.
  private static func with(
    _ address: HostAddress, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws(ProbeFailure) -> Int32 {
    do {
      return try SocketAddress.makeAddressResolvingHost("\(address)", port: 0).withSockAddr {
        body($0, socklen_t($1))
      }
    } catch {
      throw .broken(.setup, "\(error)")
    }
  }

  private func configure(_ settings: ICMPSettings) throws(ProbeFailure) {
    let level = family == .ip4 ? Int32(IPPROTO_IP) : Int32(IPPROTO_IPV6)
    try set(level, family == .ip4 ? IP_RECVTTL : IPV6_RECVHOPLIMIT, to: 1)
    if settings.hopLimit > 0 {
      try set(
        level, family == .ip4 ? IP_TTL : IPV6_UNICAST_HOPS, to: Int32(settings.hopLimit))
    }
    // Routers do not break up packets of version 6.
    if settings.forbidsFragments, family == .ip4 {
      try set(level, IP_MTU_DISCOVER, to: IP_PMTUDISC_DO)
    }
  }

  private func set(_ level: Int32, _ option: Int32, to value: Int32) throws(ProbeFailure) {
    var value = value
    let size = socklen_t(MemoryLayout<Int32>.size)
    try check(setsockopt(descriptor, level, option, &value, size), .setup)
  }

  /// Sends a packet.
  func send(_ bytes: [UInt8]) throws(ProbeFailure) {
    try check(Int32(truncatingIfNeeded: Foundation.send(descriptor, bytes, bytes.count, 0)), .rtt)
  }

  /// Waits for a packet; nil where none came in time.
  func receive(until deadline: NIODeadline) throws(ProbeFailure) -> Received? {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let rest = max(0, (deadline - .now()).nanoseconds)
    let ready = poll(&wanted, 1, Int32(clamping: (rest + 999_999) / 1_000_000))
    if ready == 0 { return nil }
    try check(ready, .rtt)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var control = [UInt8](repeating: 0, count: 256)
    var (count, controlCount) = (0, 0)
    bytes.withUnsafeMutableBytes { bytes in
      control.withUnsafeMutableBytes { control in
        var vector = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
        withUnsafeMutablePointer(to: &vector) { vector in
          var message = msghdr()
          message.msg_iov = vector
          message.msg_iovlen = 1
          message.msg_control = control.baseAddress
          message.msg_controllen = control.count
          count = recvmsg(descriptor, &message, 0)
          controlCount = Int(message.msg_controllen)
        }
      }
    }
    try check(Int32(truncatingIfNeeded: count), .rtt)
    var packet = bytes.prefix(count)
    // Raw sockets of version 4 hand over the head of IP as well; its length is in its first byte.
    if isPrivileged, family == .ip4, let first = packet.first {
      packet = packet.dropFirst(Int(first & 0xF) * 4)
    }
    return Received(
      bytes: packet, hopLimit: AncillaryData.hopLimit(in: control.prefix(controlCount)))
  }

  private func check(_ status: Int32, _ phase: ProbePhase) throws(ProbeFailure) {
    if status < 0 { throw .broken(phase, Self.errorText()) }
  }

  private static func errorText() -> String { String(cString: strerror(errno)) }
}
