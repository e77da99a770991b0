/// What a reader made of an input; both are fine.
public enum FuzzVerdict: Sendable {
  /// It could make something of it.
  case read
  /// It said in words why not.
  case refused
}
