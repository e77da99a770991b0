public import Flowchart

/// The glossary that was in flowchart/glossary/ when kdoctor was built.
public enum BuiltInGlossary {
  private static let result = Result { try GlossaryArchive.decode(EmbeddedGlossary.archive) }

  /// The glossary, decoded once, when it is first asked for.
  ///
  /// - Throws: ``ChartError/embedded(reason:)`` where the build is damaged.
  public static var glossary: Glossary {
    get throws { try result.get() }
  }
}
