import Foundation

/// A span of time as kubectl prints ages: `45s`, `12m`, `3h20m`, `2d`.
func ageText(_ seconds: TimeInterval) -> String {
  guard seconds.isFinite, seconds > 0 else { return "0s" }
  let seconds = Int(min(seconds, 1e12))
  switch seconds {
  case ..<120: return "\(seconds)s"
  case ..<600:
    let rest = seconds % 60
    return rest == 0 ? "\(seconds / 60)m" : "\(seconds / 60)m\(rest)s"
  case ..<10800: return "\(seconds / 60)m"
  case ..<28800:
    let rest = seconds % 3600 / 60
    return rest == 0 ? "\(seconds / 3600)h" : "\(seconds / 3600)h\(rest)m"
  case ..<172_800: return "\(seconds / 3600)h"
  default: return "\(seconds / 86400)d"
  }
}

/// A moment in UTC to the second, for example `2026-11-22T20:03:33Z`.
func timeText(_ date: Date) -> String {
  date.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
}
