extension Chart {
  /// A way from one entry to another.
  public struct Edge: Sendable, Hashable {
    /// The answer that leads there; nil where the walk simply goes on.
    public var answer: Question.Edge?
    /// The entry it leads to.
    public var target: EntryID
  }

  /// The ids of all entries, sorted.
  public var ids: [EntryID] {
    (Array(questions.keys) + Array(outcomes.keys) + Array(milestones.keys)).sorted()
  }

  /// Whether there is an entry of that id.
  public func contains(_ id: EntryID) -> Bool {
    questions[id] != nil || outcomes[id] != nil || milestones[id] != nil
  }

  /// The ways that lead on from an entry, yes before no; none for a leaf or an unknown id.
  public func edges(from id: EntryID) -> [Edge] {
    if let question = questions[id] {
      return [
        Edge(answer: .yes, target: question.ifYes), Edge(answer: .no, target: question.ifNo),
      ]
    }
    let then = outcomes[id]?.then ?? milestones[id]?.then
    return then.map { [Edge(answer: nil, target: $0)] } ?? []
  }

  /// The short text of an entry: what is asked, or its title; nil for an unknown id.
  public func label(of id: EntryID) -> LocalizedText? {
    questions[id]?.ask ?? outcomes[id]?.title ?? milestones[id]?.title
  }

  /// Where an entry comes from; nil for an unknown id.
  public func origin(of id: EntryID) -> Origin? {
    questions[id]?.origin ?? outcomes[id]?.origin ?? milestones[id]?.origin
  }

  /// All entries that can be reached from one, itself included.
  public func reachable(from id: EntryID) -> Set<EntryID> {
    var seen: Set<EntryID> = []
    var open = [id]
    while let next = open.popLast() {
      if contains(next), seen.insert(next).inserted { open += edges(from: next).map(\.target) }
    }
    return seen
  }
}
