import Foundation

/// What a plugin prints: an `ExecCredential` with a status.
struct PluginAnswer: JSONReadable {
  private struct Status: JSONReadable {
    var token: String
    var certificate: String
    var key: String
    var expiry: Date?
    init(json: JSONObject) throws {
      token = try json.string("token")?.trimmed ?? ""
      certificate = try json.string("clientCertificateData") ?? ""
      key = try json.string("clientKeyData") ?? ""
      expiry = try json.time("expirationTimestamp")
    }
  }

  private var apiVersion: String
  private var kind: String
  private var status: Status?

  init(json: JSONObject) throws {
    apiVersion = try json.string("apiVersion") ?? ""
    kind = try json.string("kind") ?? ""
    status = try json.object("status")
  }

  /// What is wrong with an answer, in words that follow the plugin's name.
  struct Fault: Error, Hashable {
    var problem: String
  }

  /// Credentials, and whom they speak for.
  struct Content {
    var credentials: Credentials
    var subject: String?
  }

  /// Judges what a plugin has printed.
  static func read(_ output: [UInt8], version: PluginVersion, now: Date) throws(Fault) -> Content {
    guard output.contains(where: { $0 > 0x20 }) else { throw Fault(problem: "printed nothing") }
    let answer: PluginAnswer
    do {
      answer = try JSONRoot(output).read(PluginAnswer.self)
    } catch let error as JSONFieldError {
      throw Fault(problem: "printed a wrong answer: \(error.kubeconfigWords)")
    } catch {
      throw Fault(problem: "printed something that is not JSON")
    }
    return try answer.content(version: version, now: now)
  }

  private func content(version: PluginVersion, now: Date) throws(Fault) -> Content {
    guard kind == "ExecCredential" else {
      throw Fault(problem: "printed the kind \(kind.quoted), not \"ExecCredential\"")
    }
    guard apiVersion == version.rawValue else {
      throw Fault(
        problem: "answered in apiVersion \(apiVersion.quoted), but the kubeconfig asks for "
          + "\"\(version.rawValue)\"")
    }
    guard let status else { throw Fault(problem: "printed no status") }
    guard !status.token.isEmpty || !status.certificate.isEmpty || !status.key.isEmpty else {
      throw Fault(problem: "printed a status without token and certificate")
    }
    guard status.certificate.isEmpty == status.key.isEmpty else {
      throw Fault(problem: "printed only one of clientCertificateData and clientKeyData")
    }
    if let expiry = status.expiry, now >= expiry {
      throw Fault(
        problem: "gave credentials that expired on \(expiry.words) "
          + "(this machine's clock says \(now.words))")
    }
    var result = Content(credentials: Credentials(expiry: status.expiry))
    if !status.token.isEmpty { try result.add(token: status.token, now: now) }
    if !status.key.isEmpty {
      try result.add(certificate: status.certificate, key: status.key, now: now)
    }
    return result
  }
}

extension PluginAnswer.Content {
  fileprivate mutating func add(token text: String, now: Date) throws(PluginAnswer.Fault) {
    do {
      let token = try BearerToken(text, place: "")
      try token.check(now: now, place: "", advice: "")
      credentials.authorization = token.credentials.authorization
      subject = token.facts.subject
      hold(until: token.facts.validity.end)
    } catch {
      throw PluginAnswer.Fault(problem: "gave a token that cannot be used: \(error.problem)")
    }
  }

  fileprivate mutating func add(
    certificate: String, key: String, now: Date
  ) throws(PluginAnswer.Fault) {
    let identity: ClientIdentity
    do {
      identity = try ClientIdentity(
        certificate: Array(certificate.utf8), key: Array(key.utf8),
        certificateName: "clientCertificateData", keyName: "clientKeyData")
    } catch {
      throw PluginAnswer.Fault(
        problem: "gave a certificate that cannot be used: \(error.problem)")
    }
    if let fault = identity.facts.validity.fault(at: now) {
      throw PluginAnswer.Fault(problem: "gave a certificate that \(fault)")
    }
    credentials.identity = identity.identity
    subject = identity.facts.subject
    hold(until: identity.facts.validity.end)
  }

  private mutating func hold(until end: Date?) {
    credentials.expiry = [credentials.expiry, end].compactMap(\.self).min()
  }
}
