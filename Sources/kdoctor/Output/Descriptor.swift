import Foundation

/// Writing to open files.
enum Descriptor {
  /// Writes all bytes.
  ///
  /// - Returns: The error number, or nil where all was written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddressOfRest, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// Where the slice begins in memory.
  fileprivate var baseAddressOfRest: UnsafeRawPointer? {
    base.baseAddress.map { $0 + (startIndex - base.startIndex) }
  }
}
