extension String {
  /// The text with some of its signs written otherwise.
  ///
  /// Scalar by scalar: as a Character, a sign of markup with a combining mark behind it is another one,
  /// and would get through.
  ///
  /// - Parameter escape: what stands for a sign; nil for the sign itself.
  public func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let replacement = escape(scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
