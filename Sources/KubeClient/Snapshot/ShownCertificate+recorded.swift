import Foundation

extension ShownCertificate: JSONReadable {
  public init(json: JSONObject) throws {
    self.init(
      names: try json.strings("names"), subject: try json.string("subject") ?? "",
      issuer: try json.string("issuer") ?? "",
      notBefore: try json.time("notBefore") ?? .distantPast,
      notAfter: try json.time("notAfter") ?? .distantFuture)
  }
}
