import NIOSSL

extension TLSVersion {
  /// The version of a module's settings.
  init(_ version: TLSProtocolVersion) {
    switch version {
    case .tls10: self = .tlsv1
    case .tls11: self = .tlsv11
    case .tls12: self = .tlsv12
    case .tls13: self = .tlsv13
    }
  }
}
