extension LiveReader {
  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    let limits = client.limits
    let request = APIRequest.log(
      pod: pod, namespace: namespace, container: container, previous: previous,
      lines: limits.logLines, bytes: limits.logBytes)
    do {
      // Servers may end a line that the limit cuts, so a little more than was asked for is taken.
      let bytes = try await client.fetch(request, until: client.deadline()) {
        BytesSink(limit: limits.logBytes + 4096)
      }
      return .value(String(decoding: bytes, as: UTF8.self))
    } catch let failure as RequestFailure
      where failure.kind == .notFound || failure.kind == .refused
    {
      // A container that has not begun has no log, as a recording holds none of it.
      return .unavailable(request.unavailable(.notCaptured, detail: failure.words))
    } catch {
      return .unavailable(unavailable(request, error))
    }
  }
}
