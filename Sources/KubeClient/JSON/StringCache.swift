import Foundation

/// Makes strings from bytes, and hands out the same storage for the same text where it can.
///
/// Names, images, label keys and condition messages repeat in every Pod of a cluster: one
/// allocation instead of ten thousand saves both the time and most of the memory of a large list.
package final class StringCache {
  private static let size = 4096
  private let slots: UnsafeMutablePointer<String>

  package init() {
    slots = .allocate(capacity: Self.size)
    slots.initialize(repeating: "", count: Self.size)
  }

  deinit {
    slots.deinitialize(count: Self.size)
    slots.deallocate()
  }

  @inline(__always)
  func string(_ bytes: UnsafeRawBufferPointer) -> String {
    let count = bytes.count
    // Up to fifteen bytes Swift needs no allocation; long texts seldom repeat.
    guard count > 15, count <= 128, let base = bytes.baseAddress else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var hash = UInt64(truncatingIfNeeded: count)
    hash = (hash ^ base.loadUnaligned(as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    let middle = base.loadUnaligned(fromByteOffset: count / 2 - 4, as: UInt64.self)
    hash = (hash ^ middle) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    let last = base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    hash = (hash ^ last) &* 0x9E37_79B9_7F4A_7C15
    let slot = slots + Int(truncatingIfNeeded: hash >> 52)
    let same =
      slot.pointee.utf8.withContiguousStorageIfAvailable { held in
        held.count == count && held.baseAddress.map { memcmp($0, base, count) == 0 } ?? false
      } ?? false
    if same { return slot.pointee }
    let string = String(decoding: bytes, as: UTF8.self)
    slot.pointee = string
    return string
  }
}
