/// Why progress cannot be read or kept.
public enum ProgressProblem: Error, Hashable {
  /// Neither `XDG_STATE_HOME` nor `HOME` names a folder.
  case noPlace
  /// The file is there and cannot be read; it is left as it is.
  case unreadable(path: String, reason: String)
  /// What is there is a folder, a pipe, a device, or far too large.
  case noFile(path: String)
  /// Nothing can be written there.
  case unwritable(path: String, reason: String)
  /// A later kdoctor has written it; it is left as it is.
  case newer(path: String, schema: String)
  /// The file is not what kdoctor writes; it is kept aside when there is something to write.
  case damaged(path: String)
}
