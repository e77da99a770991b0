/// A field that holds something else than the API says, or that is missing though it must be there.
public struct JSONFieldError: Error, Hashable, CustomStringConvertible {
  /// The field from the object's root, for example `spec.containers[0].ports[1].containerPort`.
  public var path: String
  /// What the API wants there, for example `array`.
  public var expected: String
  /// What is there, for example `string`, or `nothing`.
  public var found: String

  /// For example `spec.replicas: expected number, found string`.
  public var description: String {
    (path.isEmpty ? "" : "\(path): ") + "expected \(expected), found \(found)"
  }

  /// The same error, seen from the object around the field.
  func under(_ parent: String) -> Self {
    var error = self
    error.path =
      path.isEmpty ? parent : path.hasPrefix("[") ? parent + path : "\(parent).\(path)"
    return error
  }
}
