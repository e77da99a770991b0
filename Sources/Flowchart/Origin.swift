/// Where an entry of the chart comes from.
public enum Origin: String, Sendable, CaseIterable {
  /// The poster "a visual guide on troubleshooting Kubernetes deployments".
  case poster
  /// A question or outcome that kdoctor asks beyond the poster.
  case kdoctor
}
