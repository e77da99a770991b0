extension ProbeRun {
  /// How long a phase took so far, in seconds.
  func seconds(of phase: ProbePhase) -> Double { phases[phase, default: .zero] / .seconds(1) }
}
