public import Metrics

/// A probe that is over.
public struct ProbeOutcome: Sendable {
  /// The name of the module.
  public var module: String
  /// As it was given, without a password.
  public var target: String
  /// Why it failed; nil where it succeeded.
  public var failure: ProbeFailure?
  public var duration: Duration
  /// How long each phase took, over all connections.
  public var phases: [ProbePhase: Duration]
  public var events: [ProbeRun.TimedEvent]
  /// Those of the exporter, `probe_success` and `probe_duration_seconds` included.
  public var metrics: MetricSet

  /// Whether the target answered as it should.
  public var isSuccess: Bool { failure == nil }
}
