extension Evidence {
  /// The container whose field it is; nil where it is not a container's.
  public var container: String? {
    path?.firstMatch(of: /[cC]ontainer(?:Statuse)?s\[([^\]]+)\]/).map { String($0.1) }
  }
}
