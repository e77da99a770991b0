import SwiftASN1

/// The blocks of a PEM text.
struct PEMText {
  /// Why a text is no PEM, in words that follow its name.
  struct Fault: Error, Hashable {
    var problem: String
    var advice: String?
  }

  private let documents: [PEMDocument]

  init(_ bytes: [UInt8]) throws(Fault) {
    // Explanations around the blocks, in whatever encoding, are legal.
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("ENCRYPTED PRIVATE KEY-----") || text.contains("Proc-Type: 4,ENCRYPTED") {
      throw Fault(
        problem: "is encrypted with a passphrase, which kubectl and kdoctor cannot ask for",
        advice: "Decrypt it: openssl pkey -in FILE -out NEWFILE")
    }
    guard text.contains("-----BEGIN ") else { throw Fault(problem: "is not PEM") }
    do {
      documents = try PEMDocument.parseMultiple(pemString: text)
    } catch {
      throw Fault(problem: "is damaged PEM", advice: "Copy it anew, with all its lines")
    }
  }

  /// The certificates in their order.
  var certificates: [PEMDocument] { documents.filter { $0.discriminator == "CERTIFICATE" } }

  /// The first private key.
  var key: PEMDocument? { documents.first { $0.discriminator.hasSuffix("PRIVATE KEY") } }

  /// What the blocks are, for a text that holds other things than wanted.
  var contents: String {
    documents.isEmpty
      ? "nothing" : documents.map(\.discriminator.harmless).joined(separator: ", ")
  }
}
