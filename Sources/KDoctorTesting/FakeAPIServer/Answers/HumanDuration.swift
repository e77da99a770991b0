import Foundation

/// Spans of time as the API server's tables write them.
enum HumanDuration {
  /// For example `73s`, `4m2s`, `3h20m`, `2d`.
  static func text(_ interval: TimeInterval) -> String {
    let seconds = Int(interval.rounded(.down))
    if seconds < -1 { return "<invalid>" }
    if seconds < 0 { return "0s" }
    let (minutes, hours) = (seconds / 60, seconds / 3600)
    if seconds < 120 { return "\(seconds)s" }
    if minutes < 10 { return "\(minutes)m" + rest(seconds % 60, "s") }
    if minutes < 180 { return "\(minutes)m" }
    if hours < 8 { return "\(hours)h" + rest(minutes % 60, "m") }
    if hours < 48 { return "\(hours)h" }
    if hours < 192 { return "\(hours / 24)d" + rest(hours % 24, "h") }
    if hours < 24 * 730 { return "\(hours / 24)d" }
    if hours < 24 * 365 * 8 { return "\(hours / 8760)y" + rest(hours / 24 % 365, "d") }
    return "\(hours / 8760)y"
  }

  private static func rest(_ value: Int, _ unit: String) -> String {
    value == 0 ? "" : "\(value)\(unit)"
  }
}
