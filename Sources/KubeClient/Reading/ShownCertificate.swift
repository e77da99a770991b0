public import Foundation

/// What matters to a visitor of the certificate that a server shows.
public struct ShownCertificate: Sendable, Hashable {
  /// The DNS names and addresses that it is for, sorted; the common name where it has none.
  public var names: [String]
  /// The common name of its subject, else the whole of it.
  public var subject: String
  /// The common name of whoever signed it, else the whole of it.
  public var issuer: String
  public var notBefore: Date
  public var notAfter: Date

  /// Makes a certificate from its parts.
  public init(
    names: [String], subject: String, issuer: String, notBefore: Date, notAfter: Date
  ) {
    self.names = names
    self.subject = subject
    self.issuer = issuer
    self.notBefore = notBefore
    self.notAfter = notAfter
  }

  /// Whether it is for a host; a wildcard stands for one label.
  public func covers(_ host: String) -> Bool {
    let wanted = host.lowercased()
    return names.contains { name in
      let name = name.lowercased()
      guard name.hasPrefix("*."), let dot = wanted.firstIndex(of: ".") else {
        return name == wanted
      }
      return wanted[dot...] == name.dropFirst()
    }
  }
}
