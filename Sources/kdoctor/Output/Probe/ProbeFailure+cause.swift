import Probing

extension ProbeFailure {
  /// Whether nothing was learned of the target, because the probe could not be run at all.
  var isOurOwn: Bool {
    switch self {
    case .file, .badModule, .notPossible: true
    default: false
    }
  }
}
