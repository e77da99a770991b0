import Foundation

/// A client certificate with its key, in the kubeconfig itself or in files that may be replaced.
actor ClientCertificate: CredentialSource {
  /// Where the bytes of one of the two are.
  struct Source: Sendable {
    /// The field's name, for messages.
    var field: String
    /// Nil for bytes that stand in the kubeconfig.
    var path: String?
    var data: [UInt8] = []

    /// What messages call it.
    var name: String { path.map { "\(field) \($0.quoted)" } ?? field }
  }

  private let certificate: Source
  private let key: Source
  private let place: String
  private let clock: @Sendable () -> Date
  private var identity: Reread<ClientIdentity>

  /// Reads and checks both.
  init(
    certificate: Source, key: Source, place: String, clock: @escaping @Sendable () -> Date
  ) throws(ConnectionProblem) {
    self.certificate = certificate
    self.key = key
    self.place = place
    self.clock = clock
    let first = try Self.read(certificate, key, place)
    identity = Reread(first, at: clock())
    try Self.check(first, now: clock(), place: place)
  }

  func credentials() throws(ConnectionProblem) -> Credentials {
    let now = clock()
    let invalid = identity.value.facts.validity.fault(at: now) != nil
    if let problem = refresh(force: invalid), invalid { throw problem }
    try Self.check(identity.value, now: now, place: place)
    return Credentials(
      identity: identity.value.identity, expiry: identity.value.facts.validity.end)
  }

  func renew() -> Bool {
    let before = identity.value.identity
    _ = refresh(force: true)
    return identity.value.identity != before
  }

  var subject: String? { identity.value.facts.subject }

  private func refresh(force: Bool) -> ConnectionProblem? {
    guard certificate.path != nil || key.path != nil else { return nil }
    return identity.refresh(now: clock(), force: force) { () throws(ConnectionProblem) in
      try Self.read(certificate, key, place)
    }
  }

  private static func read(
    _ certificate: Source, _ key: Source, _ place: String
  ) throws(ConnectionProblem) -> ClientIdentity {
    let chainBytes = try bytes(certificate, place)
    let keyBytes = try bytes(key, place)
    do {
      return try ClientIdentity(
        certificate: chainBytes, key: keyBytes, certificateName: certificate.name,
        keyName: key.name)
    } catch {
      throw ConnectionProblem(place: place, problem: error.problem, advice: error.advice)
    }
  }

  private static func bytes(
    _ source: Source, _ place: String
  ) throws(ConnectionProblem) -> [UInt8] {
    guard let path = source.path else { return source.data }
    do {
      return try ConnectionFile.read(path)
    } catch {
      throw ConnectionProblem(
        place: place, problem: "\(source.name) \(error.reason)",
        advice: "Correct the path, which is relative to the kubeconfig's folder")
    }
  }

  private static func check(
    _ identity: ClientIdentity, now: Date, place: String
  ) throws(ConnectionProblem) {
    guard let fault = identity.facts.validity.fault(at: now) else { return }
    throw ConnectionProblem(
      place: place,
      problem: "the client certificate of \(identity.facts.subject.quoted) \(fault)",
      advice: "Get a new kubeconfig (kubeadm: kubeadm certs renew), or correct this machine's clock"
    )
  }
}
