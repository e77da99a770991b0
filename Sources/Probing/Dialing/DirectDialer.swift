public import NIOCore
import NIOPosix

/// Connects straight from here.
public struct DirectDialer: Dialer {
  public var addresses: AddressPreference
  /// The address to send from; nil for the system's choice.
  public var sourceAddress: String?

  /// Makes a dialer.
  public init(addresses: AddressPreference = AddressPreference(), sourceAddress: String? = nil) {
    self.addresses = addresses
    self.sourceAddress = sourceAddress
  }

  public func resolve(
    _ host: String, until deadline: NIODeadline
  ) async throws -> HostAddress? {
    let found = try await NameLookup.addresses(
      of: host, family: addresses.allowsOther ? nil : addresses.preferred, until: deadline)
    guard let address = addresses.choose(among: found) else {
      throw DialError.unresolved(
        "\(host) has no address of IP version \(addresses.preferred.rawValue)")
    }
    return address
  }

  public func connect(
    to endpoint: Endpoint, until deadline: NIODeadline
  ) async throws -> Dialed {
    let began = NIODeadline.now()
    let known = HostAddress(endpoint.host)
    let found: HostAddress?
    if let known {
      found = known
    } else {
      found = try await resolve(endpoint.host, until: deadline)
    }
    guard let address = found else { throw DialError.unresolved(endpoint.host) }
    let resolved = NIODeadline.now()
    let channel = try await open(address, port: endpoint.port, until: deadline)
    return Dialed(
      channel: channel, address: address.description,
      resolving: known == nil ? Duration(resolved - began) : nil,
      connecting: Duration(.now() - resolved))
  }

  private func open(
    _ address: HostAddress, port: Int, until deadline: NIODeadline
  ) async throws(DialError) -> any Channel {
    let rest = deadline - .now()
    guard rest > .zero else { throw .timedOut }
    do {
      var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connectTimeout(rest)
        .channelOption(.autoRead, value: false)
        .channelOption(.allowRemoteHalfClosure, value: true)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(EarlyBytes())
          }
        }
      if let sourceAddress {
        guard let source = HostAddress(sourceAddress) else {
          throw DialError.noWay("\(sourceAddress) is no address to send from")
        }
        bootstrap = bootstrap.bind(to: try SocketAddress(ipAddress: "\(source)", port: 0))
      }
      return try await bootstrap.connect(host: "\(address)", port: port).get()
    } catch {
      throw DialError(error)
    }
  }
}
