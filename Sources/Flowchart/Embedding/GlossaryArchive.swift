/// A glossary as one text, for embedding it in the program: see ``ChartArchive``.
public enum GlossaryArchive {
  /// The text of a glossary; the same for equal ones.
  public static func encode(_ glossary: Glossary) -> String {
    var writer = ArchiveWriter()
    glossary.terms.write(to: &writer)
    return writer.text
  }

  /// The glossary of a text.
  ///
  /// - Throws: ``ChartError/embedded(reason:)`` where the text is not what ``encode(_:)`` writes.
  public static func decode(_ text: String) throws -> Glossary {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = ArchiveReader(bytes)
      let glossary = Glossary(try [GlossaryTerm](from: &reader))
      guard reader.isAtEnd else { throw reader.error("nothing was expected here") }
      return glossary
    }
  }
}
