internal import Crypto
internal import Foundation
internal import KubeClient

/// Tells whether two runs found the same fault: 32 hexadecimal digits.
///
/// It is made of what stays the same while a fault lasts: the id of the finding, the application, the
/// object, or only its kind where its name was made up by a controller and is another one after every
/// restart, and what is declared wrongly there.
struct Fingerprint: Sendable, Hashable {
  let text: String

  /// How many bytes of the digest are kept; the chance that two of a million findings share them is
  /// below 10^-26.
  private static let bytesKept = 16

  /// Makes a fingerprint.
  ///
  /// - Parameters:
  ///   - id: of the finding.
  ///   - declaration: what is declared wrongly; nil for a fault of state.
  ///   - ordinal: which one it is of several that are otherwise the same, from 0 on.
  init(
    _ id: String, at object: ObjectReference, of application: ObjectReference,
    declaration: String? = nil, ordinal: Int
  ) {
    let name = object.hasMadeUpName(in: application) ? "" : object.name
    let parts =
      [id, application.namespace, application.kind, application.name]
      + [object.namespace, object.kind, name, declaration ?? "", String(ordinal)]
    // No part can hold the byte that parts them in UTF-8.
    let bytes = parts.map { Array($0.utf8) }.joined(separator: [0xFF])
    text = SHA256.hash(data: Array(bytes)).prefix(Self.bytesKept).map {
      ($0 < 0x10 ? "0" : "") + String($0, radix: 16)
    }.joined()
  }
}
