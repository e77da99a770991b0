extension APIClient {
  /// Opens a port-forward.
  ///
  /// - Throws: ``RequestFailure``.
  func forward(
    _ request: APIRequest, ports: [Int], until deadline: Deadline
  ) async throws -> PortForward {
    let opening = ForwardOpening(request, ports: ports, client: self, until: deadline)
    do {
      return try await attempt(policy: .unsent(limits), until: deadline) { credentials in
        try await opening.open(credentials)
      }
    } catch {
      opening.set.close()
      var failure = failed(error)
      if failure.kind == .late { failure.words = "\(opening.words): \(deadline.words)" }
      throw failure
    }
  }
}
