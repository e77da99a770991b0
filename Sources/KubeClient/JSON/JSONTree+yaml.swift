import Yams

extension JSONTree {
  /// The value as YAML, as kubectl writes it: fields sorted, texts quoted only where they must be,
  /// several lines as a block.
  ///
  /// - Parameter width: where lines are folded; nil for nowhere. kubectl folds at 80.
  /// - Throws: Where YAML cannot hold it.
  public func yaml(width: Int? = nil) throws -> String {
    try Yams.serialize(node: node, width: width ?? -1, allowUnicode: true)
  }

  private var node: Yams.Node {
    switch self {
    case .null: return Yams.Node("null", Tag(.null))
    case .bool(let value): return Yams.Node(String(value), Tag(.bool))
    case .int(let number): return Yams.Node(String(number), Tag(.int))
    case .double(let number): return Yams.Node(String(number), Tag(.float))
    case .string(let text): return Yams.Node(text, Tag(.str), Self.style(of: text))
    case .array(let items):
      let style: Yams.Node.Sequence.Style = items.isEmpty ? .flow : .block
      return Yams.Node(items.map(\.node), Tag(.seq), style)
    case .object(let fields):
      let style: Yams.Node.Mapping.Style = fields.isEmpty ? .flow : .block
      return Yams.Node(
        sortedFields.map { (Self.string($0.key).node, $0.value.node) }, Tag(.map), style)
    }
  }

  /// Words that YAML 1.1 takes for truth values and Yams does not.
  private static let oneLetterWords: Set<String> = ["y", "Y", "n", "N"]

  private static func style(of text: String) -> Yams.Node.Scalar.Style {
    if text.contains("\n") { return .literal }
    let resolved = Resolver.default.resolveTag(of: Yams.Node(text, Tag(.implicit), .plain))
    return resolved == .str && !oneLetterWords.contains(text) ? .plain : .doubleQuoted
  }
}
