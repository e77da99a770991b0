/// How far things stand from each other, in picture units.
struct PictureSpacing {
  /// From the left of one column to the left of the next.
  var pitch: Int
  var boxWidth: Int
  /// Where chains go on at the top of the next free column.
  var fold = Fold.nowhere
  /// Between boxes that a way connects downwards; it has to hold an answer.
  var row = 21
  /// Between boxes that nothing connects.
  var apart = 9

  enum Fold {
    case nowhere
    /// Where a chain would become higher.
    case above(Int)
    /// At these questions.
    case at(Set<EntryID>)
  }

  /// Whether a chain goes on at the top before a question that would make it this high.
  func folds(before id: EntryID, height: Int) -> Bool {
    switch fold {
    case .nowhere: false
    case .above(let limit): height > limit
    case .at(let ids): ids.contains(id)
    }
  }
}
