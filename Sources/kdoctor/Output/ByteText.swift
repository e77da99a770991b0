/// Amounts of data for people: `812 B`, `45.2 KiB`.
enum ByteText {
  /// The amount in the largest unit of which it has one.
  static func text(_ bytes: Int) -> String {
    let units = ["KiB", "MiB", "GiB"]
    guard bytes >= 1024 else { return "\(bytes) B" }
    var amount = Double(bytes) / 1024
    var index = 0
    while amount >= 1024, index + 1 < units.count {
      amount /= 1024
      index += 1
    }
    return "\((amount * 10).rounded() / 10) \(units[index])"
  }
}
