/// An age as kubectl writes it: two units at most, and fewer the older it is.
enum HumanDuration {
  /// - Parameter seconds: fractions are cut off.
  static func text(seconds: Double) -> String {
    let seconds = Int(max(min(seconds, 1e15), -1e15))
    if seconds < -1 { return "<invalid>" }
    if seconds < 0 { return "0s" }
    if seconds < 120 { return "\(seconds)s" }
    let minutes = seconds / 60
    if minutes < 10 { return pair(minutes, "m", seconds % 60, "s") }
    if minutes < 180 { return "\(minutes)m" }
    let hours = minutes / 60
    if hours < 8 { return pair(hours, "h", minutes % 60, "m") }
    if hours < 48 { return "\(hours)h" }
    let days = hours / 24
    if days < 8 { return pair(days, "d", hours % 24, "h") }
    if days < 365 * 2 { return "\(days)d" }
    let years = days / 365
    if years < 8 { return pair(years, "y", days % 365, "d") }
    return "\(years)y"
  }

  private static func pair(_ large: Int, _ unit: String, _ small: Int, _ smaller: String) -> String
  {
    small == 0 ? "\(large)\(unit)" : "\(large)\(unit)\(small)\(smaller)"
  }
}
