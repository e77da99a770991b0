extension HostAddress {
  /// Whether the address has a meaning only within some network: private, shared, loopback or
  /// link-local.
  var isPrivate: Bool {
    switch family {
    case .ip4:
      switch (bytes[0], bytes[1]) {
      case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): true
      default: false
      }
    case .ip6:
      bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80)
        || bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    }
  }
}
