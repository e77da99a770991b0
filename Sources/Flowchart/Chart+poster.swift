extension Chart {
  /// The chart with the poster's entries alone.
  ///
  /// A way into one of kdoctor's own entries is followed along its good edge (an outcome's and a
  /// milestone's `then`) up to the next entry of the poster. A way that ends before there is one is
  /// taken out: a question then has the same target for both answers.
  public func posterShape() -> Chart {
    Chart(
      questions: questions.values.filter { $0.origin == .poster }.map { question in
        var question = question
        let yes = posterEntry(from: question.ifYes)
        let no = posterEntry(from: question.ifNo)
        question.ifYes = yes ?? no ?? question.ifYes
        question.ifNo = no ?? yes ?? question.ifNo
        return question
      },
      outcomes: outcomes.values.filter { $0.origin == .poster }.map { outcome in
        var outcome = outcome
        outcome.then = outcome.then.flatMap { posterEntry(from: $0) }
        return outcome
      },
      milestones: milestones.values.filter { $0.origin == .poster }.map { milestone in
        var milestone = milestone
        milestone.then = milestone.then.flatMap { posterEntry(from: $0) }
        return milestone
      })
  }

  /// The first entry of the poster on the good way from an entry, itself included.
  private func posterEntry(from id: EntryID) -> EntryID? {
    var seen: Set<EntryID> = []
    var id = id
    while seen.insert(id).inserted {
      if origin(of: id) == .poster { return id }
      if let question = questions[id] {
        id = question.next(question.good)
      } else if let then = outcomes[id]?.then ?? milestones[id]?.then {
        id = then
      } else {
        return nil
      }
    }
    return nil
  }
}
