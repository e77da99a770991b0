import Foundation

extension KubeconfigEntry {
  /// The bytes of a field in Base64, which may be wrapped into lines.
  func decode(_ text: String, field: String) throws(ConnectionProblem) -> [UInt8] {
    if text.contains("-----BEGIN") {
      throw problem(
        "\(field): holds PEM itself, not Base64 of it",
        advice: "Encode it (base64 -w0 FILE), or name the file without -data")
    }
    let packed = String(text.filter { !$0.isWhitespace })
    guard let data = Data(base64Encoded: packed) else {
      throw problem(
        "\(field): is not valid Base64",
        advice: "Copy it anew; perhaps its end is cut off")
    }
    return [UInt8](data)
  }
}
