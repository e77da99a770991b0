/// A kind of probe.
public protocol Prober: Sendable {
  /// Probes a target once; returns where it answers as it should.
  ///
  /// - Parameters:
  ///   - target: as the person wrote it.
  ///   - dialer: the way there.
  ///   - run: where everything that happens is noted, and which says until when it may take.
  /// - Throws: why the probe failed.
  func probe(
    _ target: String, by dialer: any Dialer, _ run: inout ProbeRun
  ) async throws(ProbeFailure)
}
