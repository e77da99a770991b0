import NIOCore
import NIOHTTP1

/// The way to the server of a request, over a proxy where the module has one.
struct HTTPRoute {
  var settings: HTTPSettings
  var dialer: any Dialer
  /// The name that the module calls its server by, in its header `Host`; nil for the target's.
  var host: String?

  /// A connection that is ready, and what was agreed on.
  struct Ready {
    var connection: ProbeConnection
    var session: TLSSession?
    /// What is asked for, as it stands in the first line of the request.
    var uri: String
  }

  /// Opens the way; the caller closes the connection.
  func open(_ hop: HTTPHop, _ run: inout ProbeRun) async throws(ProbeFailure) -> Ready {
    let server = Endpoint(
      host: hop.hostAddress?.description ?? hop.address.host, port: hop.address.port)
    var uri = hop.address.pathAndQuery
    let connection: ProbeConnection
    if let proxy = settings.proxy {
      connection = try await reach(proxy, &run)
      if !hop.address.isTLS { uri = "http://\(server)\(uri)" }
    } else {
      connection = try await ProbeConnection.open(
        hop.address.endpoint, at: hop.hostAddress, by: dialer, &run)
    }
    guard hop.address.isTLS else { return Ready(connection: connection, uri: uri) }
    do throws(ProbeFailure) {
      if let proxy = settings.proxy { try await tunnel(server, proxy, connection) }
      let session = try await client(hop).start(on: connection, &run)
      return Ready(connection: connection, session: session, uri: uri)
    } catch {
      connection.close()
      throw error
    }
  }

  private func client(_ hop: HTTPHop) throws(ProbeFailure) -> TLSClient {
    var settings = settings.tls
    // The module's name is for its own server; another one is held to its own.
    if !hop.isFirstServer { settings.serverName = nil }
    let name = hop.isFirstServer ? host ?? hop.address.host : hop.address.host
    return try TLSClient(
      settings, serverName: name,
      protocols: self.settings.allowsHTTP2 ? ["h2", "http/1.1"] : ["http/1.1"])
  }

  private func reach(
    _ proxy: HTTPSettings.Proxy, _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> ProbeConnection {
    let address: HostAddress?
    do {
      address = try await dialer.resolve(proxy.host, until: run.deadline)
    } catch {
      throw .dialling(DialError(error))
    }
    return try await ProbeConnection.open(
      Endpoint(host: proxy.host, port: proxy.port), at: address, by: dialer, &run)
  }

  /// Asks the proxy for a connection to the server.
  private func tunnel(
    _ server: Endpoint, _ proxy: HTTPSettings.Proxy, _ connection: ProbeConnection
  ) async throws(ProbeFailure) {
    var text = "CONNECT \(server) HTTP/1.1\r\nHost: \(server)\r\n"
    for (name, value) in try HTTPRequestMaker.read(proxy.connectHeaders) {
      text += "\(name): \(value)\r\n"
    }
    if let authorization = proxy.authorization {
      text += "Proxy-Authorization: \(try FileText.value(authorization))\r\n"
    }
    try await connection.send(Array((text + "\r\n").utf8), .connect)
    var reader = LineReader(connection)
    guard let first = try await reader.line() else {
      throw .proxy("it closed the connection")
    }
    let status = String(decoding: first, as: UTF8.self)
    guard status.split(separator: " ").dropFirst().first == "200" else { throw .proxy(status) }
    var lines = 0
    while let line = try await reader.line(), !line.isEmpty {
      lines += 1
      guard lines <= 100 else { throw .proxy("its answer has too many headers") }
    }
  }
}
