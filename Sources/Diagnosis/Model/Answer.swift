public import KubeClient

/// What a question was answered.
public enum Answer: Sendable, Hashable {
  case yes
  case no
  /// The question makes no sense here, for example an Ingress question without an Ingress.
  case notApplicable
  /// It could not be checked, and why.
  case unknown(Unavailable)

  /// The word of the report's contract.
  public var word: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notApplicable: "notApplicable"
    case .unknown: "unknown"
    }
  }
}
