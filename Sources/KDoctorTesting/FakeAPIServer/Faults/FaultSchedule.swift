/// Counts requests and says whom a fault befalls.
struct FaultSchedule: Sendable {
  private struct Entry: Sendable {
    var fault: Fault
    var seen = 0
  }

  private var entries: [Entry]

  /// Begins to count anew.
  init(_ faults: [Fault] = []) { entries = faults.map { Entry(fault: $0) } }

  /// The fault for a request: the first that is due. Every matching request counts, for every
  /// fault.
  mutating func next(_ request: APIRequest, _ info: RequestInfo) -> Fault.Action? {
    var due: Fault.Action?
    for index in entries.indices {
      let fault = entries[index].fault
      guard fault.matcher.matches(request, info) else { continue }
      entries[index].seen += 1
      let number = entries[index].seen - fault.matcher.from
      if due == nil, number >= 0, number < fault.times ?? .max { due = fault.action }
    }
    return due
  }
}
