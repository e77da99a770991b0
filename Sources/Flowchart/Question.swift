/// One diamond of the chart.
public struct Question: Sendable, Equatable {
  /// An answer that leads somewhere.
  public enum Edge: String, Sendable, CaseIterable {
    case yes
    case no
  }

  /// Names of recordings in which the question is answered so; `NAME without RESOURCE` hides a resource.
  public struct Examples: Sendable, Equatable {
    public var yes: [String]
    public var no: [String]
    public var unknown: [String]
  }

  public var id: EntryID
  public var origin: Origin
  public var subject: Subject
  /// The question in one line.
  public var ask: LocalizedText
  /// Why it is asked here.
  public var why: LocalizedText
  /// The kubectl commands that a person would type to answer it.
  public var byHand: [String]
  /// Where in their output the answer is read: the label of a line with its colon (`Endpoints:`), or
  /// the head of a column (`STATUS`).
  public var lookAt: [String] = []
  /// The name of the check that answers it.
  public var check: String
  /// The check's parameters.
  public var with: [String: String]
  public var ifYes: EntryID
  public var ifNo: EntryID
  /// The edge on which all is well; an unknown answer goes on along it.
  public var good: Edge
  /// Whether the root could hide behind an unknown answer.
  public var essential: Bool
  /// What a newcomer should know.
  public var teach: LocalizedText
  /// A page of the official documentation.
  public var readMore: String
  public var examples: Examples

  /// The entry behind an edge.
  public func next(_ edge: Edge) -> EntryID { edge == .yes ? ifYes : ifNo }
}
