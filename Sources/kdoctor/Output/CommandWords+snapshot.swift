import KubeClient

extension CommandWords {
  /// What a snapshot lacks, each as a note.
  static func leftOut(of saved: SavedSnapshot) -> [CommandWords] {
    var seen: Set<Unavailable> = []
    let refused = saved.index.notCaptured.map(\.unavailable).filter {
      // A log that a container has not written yet is nobody's refusal.
      $0.reason != .notCaptured && seen.insert($0).inserted
    }
    var words = refused.map(CommandWords.notRecorded)
    if saved.index.logsLeftOut > 0 { words.append(.logsLeftOut(saved.index.logsLeftOut)) }
    if saved.index.keysLeftOut > 0 { words.append(.keysLeftOut(saved.index.keysLeftOut)) }
    return words
  }
}
