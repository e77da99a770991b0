/// Which characters draw lines.
public enum LineStyle: Sendable, CaseIterable {
  /// Unicode's box characters.
  case unicode
  /// Plain ASCII, for terminals and files that have no others.
  case ascii
}
