/// Why a snapshot could not be saved. Every message is one line.
public enum SnapshotSaveError: Error, Hashable, CustomStringConvertible {
  /// The file is there already: name another one, or ask to replace it.
  case exists(path: String)
  /// It cannot be written: look at the folder, its permissions and its space.
  case unwritable(path: String, reason: String)
  /// Nothing could be read, so there is nothing to save.
  case nothing(reasons: [Unavailable])
  /// It would be larger than kdoctor reads: save one namespace.
  case tooLarge

  public var description: String {
    switch self {
    case .exists(let path): "\(path): is there already"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    case .nothing(let reasons):
      "no object could be read"
        + (reasons.first.map {
          ": \($0.verb) \($0.resource): \($0.reason.rawValue)"
            + ($0.detail.map { " (\($0))" } ?? "")
        } ?? "")
    case .tooLarge: "the snapshot would be larger than kdoctor reads"
    }
  }
}
