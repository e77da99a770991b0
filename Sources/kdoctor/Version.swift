/// The version of the program.
enum Version {
  static let number = "0.1.0"
  /// What `kdoctor --version` prints.
  static let text = "kdoctor \(number)"
}
