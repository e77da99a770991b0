/// An amount as Kubernetes writes it: `100m` CPU, `512Gi` of memory, `3` Pods.
///
/// Exact down to thousandths, the smallest step that CPU has; what is finer is rounded up, as the
/// API server does.
public struct Quantity: Sendable, Hashable, Comparable {
  /// The amount in thousandths of the unit: cores, bytes or a plain count.
  public var milli: Int128

  /// Makes an amount from thousandths.
  public init(milli: Int128) { self.milli = milli }

  /// Reads a quantity; nil for anything else, and beyond 10^30.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    var i = 0
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { i += 1 }
    var value: Int128 = 0
    var digits = 0
    var decimals = 0
    var inFraction = false
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "."), !inFraction {
        inFraction = true
      } else if case let digit = bytes[i] &- UInt8(ascii: "0"), digit < 10 {
        digits += 1
        if inFraction { decimals += 1 }
        guard digits <= 30 else { return nil }
        value = value * 10 + Int128(digit)
      } else {
        break
      }
      i += 1
    }
    guard digits > 0, let scale = Self.scale(String(decoding: bytes[i...], as: UTF8.self)) else {
      return nil
    }
    guard let scaled = Self.multiply(value, scale.factor, tens: scale.tens + 3 - decimals) else {
      return nil
    }
    milli = negative ? -scaled : scaled
  }

  /// What a suffix multiplies by: a factor, and a power of ten.
  private static func scale(_ suffix: String) -> (factor: Int128, tens: Int)? {
    switch suffix {
    case "": return (1, 0)
    case "n": return (1, -9)
    case "u": return (1, -6)
    case "m": return (1, -3)
    case "k": return (1, 3)
    case "M": return (1, 6)
    case "G": return (1, 9)
    case "T": return (1, 12)
    case "P": return (1, 15)
    case "E": return (1, 18)
    case "Ki": return (1 << 10, 0)
    case "Mi": return (1 << 20, 0)
    case "Gi": return (1 << 30, 0)
    case "Ti": return (1 << 40, 0)
    case "Pi": return (1 << 50, 0)
    case "Ei": return (1 << 60, 0)
    default:
      guard suffix.hasPrefix("e") || suffix.hasPrefix("E"), let tens = Int(suffix.dropFirst()),
        (-30...30).contains(tens)
      else { return nil }
      return (1, tens)
    }
  }

  private static func multiply(_ value: Int128, _ factor: Int128, tens: Int) -> Int128? {
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    var result = product
    for _ in 0..<abs(tens) {
      if tens < 0 {
        result = result / 10 + (result % 10 > 0 ? 1 : 0)
      } else {
        let (next, overflow) = result.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        result = next
      }
    }
    return result
  }

  public static func < (left: Self, right: Self) -> Bool { left.milli < right.milli }
  public static func + (left: Self, right: Self) -> Self {
    Quantity(milli: left.milli &+ right.milli)
  }
  public static func - (left: Self, right: Self) -> Self {
    Quantity(milli: left.milli &- right.milli)
  }

  /// Nothing.
  public static let zero = Quantity(milli: 0)
}
