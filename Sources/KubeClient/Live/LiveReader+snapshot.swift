extension LiveReader: SnapshotSource {
  public func read(
    _ request: SnapshotRequest, _ take: @Sendable (SnapshotPiece) throws -> Void
  ) async throws -> Unavailable? {
    let kind = request.kind
    func piece(_ json: [UInt8]) -> SnapshotPiece {
      .object(RawObject(kind: kind.rawValue, apiVersion: kind.apiVersion, json: json))
    }
    if let name = request.scope.name, request.scope.namespace != nil || !kind.isNamespaced {
      let reading = await rawObject(
        kind, name: name, namespace: kind.isNamespaced ? request.scope.namespace : nil)
      if case .value(let object?) = reading { try take(piece(object)) }
      try Task.checkCancellation()
      return reading.unavailable
    }
    let reading = try await rawList(
      kind, in: request.scope, startOver: { try take(.restart) },
      item: { try take(piece(Array($0))) })
    try Task.checkCancellation()
    return reading.unavailable
  }
}
