public import Diagnosis

/// A report as a document: what is said, in which order, without any look.
///
/// Texts in it come from the chart and, as they are, from the cluster. Whoever renders a document
/// makes control characters visible; nobody else has to think of it.
public struct ReportDocument: Sendable, Hashable {
  public var blocks: [Block]

  /// Makes a document of its blocks.
  public init(_ blocks: [Block]) { self.blocks = blocks }

  /// A part of a document.
  public indirect enum Block: Sendable, Hashable {
    /// State, what it is about, the namespace of that, and what is said of it; any text may be empty.
    case headline(State, subject: String, namespace: String, message: String)
    /// A heading (empty for what belongs to the headline) and what stands below it.
    case section(String, [Block])
    /// The same of what few want to read: where the audience can, it is folded away.
    case folded(String, [Block])
    case paragraph(String)
    /// An entry of a list, and what belongs to it.
    case item(Mark, String, [Block])
    /// A field of an object and its value; never broken inside the field's path.
    case field(String, value: String?)
    /// Words of the cluster, line by line.
    case quote([String])
    /// Something to paste, on a line of its own; never broken.
    case command(String)
    /// Lines to copy into a file; never broken, and indented as they are.
    case code([String])
    /// Room between two blocks.
    case gap
  }

  /// What an entry of a list stands for.
  public enum Mark: Sendable, Hashable, CaseIterable {
    case good
    case bad
    case warning
    case unknown
    /// Nothing was there to ask about.
    case none
    /// An entry without a verdict.
    case bullet
  }
}
