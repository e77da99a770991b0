import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTPCompression
import NIOSSL
import Synchronization

/// The pools of connections to one server: one per client certificate and set of authorities, since
/// a connection belongs to both.
final class HTTPClients: Sendable {
  /// What a pool is for.
  enum Purpose: Hashable {
    case reading
    /// Answers that may stay silent for long.
    case watching
    /// A single request over HTTP/1.1, to hear what went wrong.
    case diagnosing
  }

  private struct Key: Hashable {
    var identity: Credentials.Identity?
    var authorities: [UInt8]?
    var purpose: Purpose
  }

  private struct State {
    var clients: [Key: HTTPClient] = [:]
    var isShutDown = false
  }

  private let connection: ClusterConnection
  private let limits: RequestLimits
  private let state = Mutex(State())

  init(_ connection: ClusterConnection, limits: RequestLimits) {
    self.connection = connection
    self.limits = limits
  }

  /// The pool to send with, made where there is none yet.
  ///
  /// - Throws: ``ConnectionProblem`` where certificates or the proxy cannot be used.
  func client(
    for purpose: Purpose, identity: Credentials.Identity?
  ) throws -> HTTPClient {
    let authorities = try ServerTrust.authorities(of: connection)
    let key = Key(identity: identity, authorities: authorities, purpose: purpose)
    return try state.withLock { state in
      guard !state.isShutDown else { throw CancellationError() }
      if let client = state.clients[key] { return client }
      let client = HTTPClient(
        eventLoopGroupProvider: .singleton, configuration: try configuration(key))
      state.clients[key] = client
      return client
    }
  }

  /// How long closing may take: a server that has gone silent does not say goodbye either.
  private static let farewell = Duration.milliseconds(250)

  /// Closes all connections; requests under way fail.
  func shutdown() async {
    let clients = state.withLock { state in
      state.isShutDown = true
      defer { state.clients = [:] }
      return Array(state.clients.values)
    }
    guard !clients.isEmpty else { return }
    let (closing, closed) = AsyncStream<Void>.makeStream()
    Task {
      await withTaskGroup(of: Void.self) { group in
        for client in clients {
          // It complains of requests under way, which are exactly what is being ended.
          group.addTask { try? await client.shutdown() }
        }
      }
      closed.finish()
    }
    Task {
      try? await Task.sleep(for: Self.farewell)
      closed.finish()
    }
    for await _ in closing {}
  }

  private func configuration(_ key: Key) throws -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: connection.server.scheme == .https
        ? try ServerTrust.configuration(
          connection, authorities: key.authorities, identity: key.identity) : nil,
      redirectConfiguration: .disallow,
      timeout: .init(
        connect: TimeAmount(limits.connect),
        read: key.purpose == .watching ? WatchTimes.silence : TimeAmount(limits.idle)),
      // What is larger than this ratio was not made by an API server but to do harm.
      decompression: .enabled(limit: .ratio(400)))
    // Whether to try again is decided in one place, and not below it.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit =
      key.purpose == .watching ? 64 : 8
    if key.purpose == .diagnosing { configuration.httpVersion = .http1Only }
    if let identity = ServerIdentity(connection) {
      configuration.http1_1ConnectionDebugInitializer = identity.check
      configuration.http2ConnectionDebugInitializer = identity.check
    }
    if let name = connection.tlsServerName, !name.isEmpty, name != connection.server.host {
      configuration.dnsOverride = [name: connection.server.host]
    }
    if let proxy = try connection.proxy?.usable() {
      configuration.proxy = .server(
        host: proxy.host, port: proxy.port, authorization: proxy.authorization.map(Self.account))
    }
    return configuration
  }

  /// The value of `Proxy-Authorization` as the library wants it.
  private static func account(_ header: String) -> HTTPClient.Authorization {
    let parts = header.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .basic(credentials: header) }
    return parts[0].lowercased() == "bearer"
      ? .bearer(tokens: parts[1]) : .basic(credentials: parts[1])
  }
}
