public import KubeClient
public import NIOCore

/// Opens every connection into one Pod by a port-forward, whatever host is asked for.
public struct ForwardDialer: Dialer {
  private let reader: LiveReader
  private let namespace: String
  private let place: ForwardPlace

  /// Takes the cluster, and where its connections shall lead.
  public init(_ reader: LiveReader, namespace: String, place: ForwardPlace) {
    self.reader = reader
    self.namespace = namespace
    self.place = place
  }

  /// Connects to the place.
  ///
  /// - Throws: ``ProbeFailure/notPossible(_:)`` where the cluster does not let anybody try.
  public func connect(to endpoint: Endpoint, until deadline: NIODeadline) async throws -> Dialed {
    let began = ContinuousClock.now
    let (pod, port) = try await place.find(reader, namespace: namespace)
    let left = max(deadline - .now(), .zero)
    let forward: PortForward
    do throws(VisitFailure) {
      forward = try await reader.forward(
        pod: pod, namespace: namespace, ports: [port], within: .nanoseconds(left.nanoseconds))
    } catch {
      switch error.kind {
      case .timedOut: throw DialError.timedOut
      case .notRunning: throw DialError.noWay(error.description)
      default: throw ProbeFailure.notPossible(error.description)
      }
    }
    do throws(PortForwardProblem) {
      let channel = try forward.channel(port)
      return Dialed(
        channel: channel, address: nil, resolving: nil, connecting: ContinuousClock.now - began,
        farewell: { forward.problem(of: port)?.text })
    } catch {
      await forward.close()
      switch error.kind {
      case .timedOut: throw DialError.timedOut
      case .refused: throw DialError.refused(error.text)
      default: throw DialError.noWay(error.text)
      }
    }
  }
}
