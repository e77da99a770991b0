import KubeClient

extension VisitRequest {
  /// The request as it goes out: what stands in objects of the cluster may be anything, and nothing of
  /// it may become a header of its own.
  ///
  /// - Parameter host: the name where the place itself says enough.
  func sendable(host fallback: String) -> VisitRequest {
    var request = self
    request.path = String(decoding: path.utf8.flatMap(Self.encoded), as: UTF8.self)
    if !request.path.hasPrefix("/") { request.path = "/" + request.path }
    request.host = String(
      decoding: host.utf8.filter { (0x21...0x7E).contains($0) }, as: UTF8.self)
    if request.host.isEmpty { request.host = fallback }
    return request
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    guard !(0x21...0x7E).contains(byte) || byte == UInt8(ascii: "#") else { return [byte] }
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
