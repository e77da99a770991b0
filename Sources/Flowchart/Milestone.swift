/// The end of a stretch of the chart, for example "Pods are running correctly".
public struct Milestone: Sendable, Equatable {
  public var id: EntryID
  public var origin: Origin
  public var title: LocalizedText
  /// The first question of the next stretch; nil at the chart's end.
  public var then: EntryID?
  public var teach: LocalizedText
}
