/// What stands in a snapshot where something secret stood.
public enum Redaction {
  /// Also a valid label value and valid base64, so that no field breaks.
  public static let marker = "REDACTED"
  /// The marker in base64, for the values of Secrets.
  public static let encodedMarker = "UkVEQUNURUQ="

  /// Whether nothing is left to take out of a value.
  static func isMarker(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.elementsEqual(marker.utf8) || bytes.elementsEqual(encodedMarker.utf8)
  }
}
