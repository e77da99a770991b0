import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XML to see whether it is sound.
enum SoundXML {
  /// What is wrong with a text, nil where it is XML.
  static func problem(in text: String) -> String? {
    let parser = XMLParser(data: Data(text.utf8))
    return parser.parse()
      ? nil : "line \(parser.lineNumber): \(String(describing: parser.parserError))"
  }
}
