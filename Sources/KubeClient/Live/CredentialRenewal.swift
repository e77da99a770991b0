/// Gets new credentials after a refusal, once for all requests that were refused with the same ones.
actor CredentialRenewal {
  private let source: any CredentialSource
  private var running: Task<Bool, Never>?

  init(_ source: any CredentialSource) { self.source = source }

  /// Makes the source forget credentials that the server refuses.
  ///
  /// - Returns: Whether it can have others now.
  func replace(_ credentials: Credentials) async -> Bool {
    if let running { return await running.value }
    let task = Task { [source] in
      // Another request may have seen to it while this one was under way.
      if let current = try? await source.credentials(), current != credentials { return true }
      return await source.renew()
    }
    running = task
    let isRenewed = await task.value
    running = nil
    return isRenewed
  }
}
