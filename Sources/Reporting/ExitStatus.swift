public import Diagnosis

/// What the program tells its caller on exit.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Nothing is wrong, or nothing that `--fail-on` counts.
  case healthy = 0
  /// kdoctor itself could not do its work.
  case failure = 1
  /// The command line cannot be understood.
  case usage = 2
  /// A problem was found.
  case problem = 3
  /// Warnings only, where warnings count.
  case warning = 4
  /// Something needed could not be checked.
  case inconclusive = 5

  /// The status for what was found, the worst first: problem, inconclusive, warning, healthy.
  ///
  /// - Parameters:
  ///   - states: one for each application; none at all is inconclusive.
  ///   - failOn: what counts as a failure.
  public init(_ states: some Sequence<State>, failOn: FailOn) {
    let found = Set(states)
    if failOn == .never {
      self = .healthy
    } else if found.contains(.problem) {
      self = .problem
    } else if found.contains(.inconclusive) || found.isEmpty {
      self = .inconclusive
    } else if found.contains(.warning), failOn == .warning {
      self = .warning
    } else {
      self = .healthy
    }
  }
}
