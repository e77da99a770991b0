extension FuzzTarget {
  /// Every reader, those that take long last.
  public static let all: [FuzzTarget] =
    files + wire + texts + quiet + snapshots + walks
}
