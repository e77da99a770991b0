/// Where a certificate or key in PEM is.
public enum PEMSource: Sendable, Hashable {
  case file(String)
  case text(String)
}
