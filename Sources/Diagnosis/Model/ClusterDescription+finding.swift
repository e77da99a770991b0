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
        let line = fields[object]?.line(of: path)
      else { continue }
      return FileLocation(file: start.file, line: line)
    }
    return locations[finding.object]
      ?? finding.evidence.lazy.compactMap { $0.object.flatMap { locations[$0] } }.first
  }
}
