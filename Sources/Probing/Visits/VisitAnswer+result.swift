import KubeClient

extension VisitAnswer {
  /// What a visit has learned.
  ///
  /// - Parameters:
  ///   - request: what was sent.
  ///   - farewell: what the far end of a port-forward has said of the connection.
  ///   - limits: how long was waited.
  func result(of request: VisitRequest, farewell: String?, limits: VisitLimits) -> VisitResult {
    var result = VisitResult(
      status: status, message: nil, sent: request.text, location: location.map(Self.shown),
      speaks: speech(to: request.scheme), certificate: certificate)
    guard status == nil else { return result }
    if first.isEmpty, let farewell {
      result.message = farewell
      return result
    }
    result.isConnected = true
    result.message = words(limits)
    return result
  }

  private func words(_ limits: VisitLimits) -> String {
    switch ending {
    case .complete, .closed:
      first.isEmpty
        ? "connected; the connection was closed without an answer"
        : "connected; the connection was closed in the middle of the answer"
    case .timedOut: "connected; no answer within \(limits.time.components.seconds) s"
    case .tooMuch: "connected; the head of the answer is longer than \(limits.bytes >> 10) KiB"
    case .notHTTP: "connected; the answer is not HTTP"
    case .noHandshake(let text): "connected; no TLS connection came to be: \(text)"
    case .broken(let text): "connected; the connection broke: \(text)"
    }
  }

  /// What the server speaks where that is not what it was spoken to in.
  private func speech(to scheme: VisitRequest.Scheme) -> VisitResult.Speech? {
    switch scheme {
    case .http:
      // An alert is how a TLS server turns away what is none.
      if status == nil { return first.starts(with: [0x15, 0x03]) ? .tls : nil }
      guard status == 400 else { return nil }
      let text = String(decoding: body, as: UTF8.self).lowercased()
      let signs = ["http request to an https server", "plain http request was sent to https port"]
      return signs.contains(where: text.contains) ? .tls : nil
    case .https:
      guard status == nil, certificate == nil, let byte = first.first else { return nil }
      // Every TLS record begins with its kind, of which there are four.
      return (0x14...0x17).contains(byte) ? nil : .plain
    }
  }

  /// An address without its query, which may hold what nobody else should read.
  private static func shown(_ location: String) -> String {
    let plain = location.prefix { $0 != "?" && $0 != "#" }
    return plain.count < location.count ? plain + "?…" : String(plain)
  }
}
