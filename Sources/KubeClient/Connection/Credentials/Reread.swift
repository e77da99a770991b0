import Foundation

/// Remembers what was read from files that may be replaced, for a minute at most, as kubectl does.
struct Reread<Value> {
  private static var interval: Double { 60 }

  private(set) var value: Value
  private var readAt: Date

  init(_ value: Value, at now: Date) {
    self.value = value
    readAt = now
  }

  /// Reads anew where it is time or `force` is set; what was read before stays where that fails.
  ///
  /// - Returns: The problem, where one came up.
  mutating func refresh(
    now: Date, force: Bool, read: () throws(ConnectionProblem) -> Value
  ) -> ConnectionProblem? {
    let age = now.timeIntervalSince(readAt)
    guard force || age >= Self.interval || age < 0 else { return nil }
    readAt = now
    do {
      value = try read()
      return nil
    } catch {
      return error
    }
  }
}
