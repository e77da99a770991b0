/// What is wrong with a rule that asks for findings not to be told.
public enum IgnoreProblem: Error, Hashable, CustomStringConvertible {
  case noID
  /// The number of bytes that there may be.
  case tooLong(Int)
  case unknownID(String, nearest: [String])
  case emptyArea(String)
  case everything
  case badDate(String)
  case severalDates
  case badObject(String)
  case unknownKind(String, nearest: [String])

  /// What is wrong, in words for a person; cut short where somebody has written a whole page.
  public var description: String {
    switch self {
    case .noID: "names no id of a finding"
    case .tooLong(let most): "is longer than \(most) bytes, and none of it counts"
    case .unknownID(let id, let nearest) where nearest.isEmpty:
      "there is no finding with the id '\(Self.short(id))'"
    case .unknownID(let id, let nearest):
      "there is no finding with the id '\(Self.short(id))'; the nearest is \(Self.list(nearest))"
    case .emptyArea(let area): "no id of a finding begins with '\(Self.short(area))'"
    case .everything:
      "'*' would hide everything, also what nobody has seen yet; name an id, or an area such as "
        + "pod.image.*"
    case .badDate(let text):
      "'\(Self.short(text))' is no date; write 2026-12-31 or 2026-12-31T12:00:00Z"
    case .severalDates: "until= stands in it twice"
    case .badObject(let text):
      "'\(Self.short(text))' is no object; write KIND/NAMESPACE/NAME or KIND/NAME"
    case .unknownKind(let kind, let nearest) where nearest.isEmpty:
      "kdoctor knows no kind '\(Self.short(kind))'"
    case .unknownKind(let kind, let nearest):
      "kdoctor knows no kind '\(Self.short(kind))'; the nearest is \(Self.list(nearest))"
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}
