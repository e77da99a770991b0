import Foundation

/// A token in a file that somebody renews, as the kubelet does in a Pod.
actor TokenFile: CredentialSource {
  private let path: String
  private let place: String
  private let clock: @Sendable () -> Date
  private var token: Reread<BearerToken>

  /// - Parameter fallback: The token to use until the file can be read; empty where there is none.
  init(
    path: String, fallback: String = "", place: String, clock: @escaping @Sendable () -> Date
  ) throws(ConnectionProblem) {
    self.path = path
    self.place = place
    self.clock = clock
    let first: BearerToken
    do {
      first = try Self.read(path, place: place)
    } catch {
      guard !fallback.isEmpty else { throw error }
      first = try BearerToken(fallback, place: place)
    }
    token = Reread(first, at: clock())
    try Self.check(first, now: clock(), path: path, place: place)
  }

  func credentials() throws(ConnectionProblem) -> Credentials {
    let now = clock()
    let expired = token.value.facts.validity.fault(at: now) != nil
    let problem = refresh(force: expired)
    if expired, let problem { throw problem }
    try Self.check(token.value, now: now, path: path, place: place)
    return token.value.credentials
  }

  func renew() -> Bool {
    let before = token.value.credentials
    _ = refresh(force: true)
    return token.value.credentials != before
  }

  var subject: String? { token.value.facts.subject }

  private func refresh(force: Bool) -> ConnectionProblem? {
    token.refresh(now: clock(), force: force) { () throws(ConnectionProblem) in
      try Self.read(path, place: place)
    }
  }

  private static func read(_ path: String, place: String) throws(ConnectionProblem) -> BearerToken {
    let bytes: [UInt8]
    do {
      bytes = try ConnectionFile.read(path)
    } catch {
      throw ConnectionProblem(
        place: place, problem: "the token file \(path.quoted) \(error.reason)",
        advice: "Correct the path, or have the file written again")
    }
    return try BearerToken(
      String(decoding: bytes, as: UTF8.self).trimmed, place: "\(place): \(path.harmless)")
  }

  private static func check(
    _ token: BearerToken, now: Date, path: String, place: String
  ) throws(ConnectionProblem) {
    try token.check(
      now: now, place: place,
      advice: "Whatever writes \(path.harmless) has stopped renewing it; look there")
  }
}
