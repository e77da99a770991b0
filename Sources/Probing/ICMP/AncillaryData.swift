import CoreFoundation
import Foundation

/// What the kernel says of a packet beside its bytes.
enum AncillaryData {
  /// Over how many more hops the packet could have gone; nil where it is not among the data.
  static func hopLimit(in data: some Collection<UInt8>) -> Int? {
    var rest = Array(data)[...]
    let headSize = MemoryLayout<cmsghdr>.size
    while rest.count >= headSize {
      let head = Array(rest.prefix(headSize)).withUnsafeBytes { $0.loadUnaligned(as: cmsghdr.self) }
      guard head.cmsg_len >= headSize, head.cmsg_len <= rest.count else { return nil }
      let value = Array(rest.prefix(Int(head.cmsg_len)).dropFirst(headSize))
      let isHopLimit =
        (head.cmsg_level == Int32(IPPROTO_IP) && head.cmsg_type == IP_TTL)
        || (head.cmsg_level == Int32(IPPROTO_IPV6) && head.cmsg_type == IPV6_HOPLIMIT)
      if isHopLimit, value.count >= MemoryLayout<Int32>.size {
        return Int(value.withUnsafeBytes { $0.loadUnaligned(as: Int32.self) })
      }
      // Each part begins where a word of memory does.
      let word = MemoryLayout<Int>.size
      rest = rest.dropFirst((Int(head.cmsg_len) + word - 1) / word * word)
    }
    return nil
  }
}
