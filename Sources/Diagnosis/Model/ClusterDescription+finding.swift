public import KubeClient

extension ClusterDescription {
  /// Where a finding is to be put right, in the files that people write: the line of the field that
  /// its evidence names, else that of its object; nil where no such file was read.
  public func location(of finding: Finding) -> FileLocation? {
    guard !locations.isEmpty else { return nil }
    // The object at fault first, as it may stand behind others in the evidence.
    let own = finding.evidence.filter { $0.object == finding.object }
    for piece in own + finding.evidence {
      guard let object = piece.object, let path = piece.path, let start = locations[object],
        let line = line(of: Self.finest(path, of: object, in: finding.evidence), in: object)
      else { continue }
      return FileLocation(file: start.file, line: line)
    }
    return locations[finding.object]
      ?? finding.evidence.lazy.compactMap { $0.object.flatMap { locations[$0] } }.first
  }

  /// The line of a field; what a Secret holds is also written as `stringData`.
  private func line(of path: String, in object: ObjectReference) -> Int? {
    fields[object]?.line(of: path)
      ?? (path == "data" ? fields[object]?.line(of: "stringData") : nil)
  }

  /// The path, or the longest within it that the evidence names: a question further on may have looked
  /// closer.
  private static func finest(
    _ path: String, of object: ObjectReference, in evidence: [Evidence]
  ) -> String {
    evidence.filter { $0.object == object }.compactMap(\.path)
      .filter { $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[") }
      .max { $0.count < $1.count } ?? path
  }
}
