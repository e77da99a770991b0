public import Metrics
public import NIOCore

/// A probe under way: what has happened so far, and until when it may take.
public struct ProbeRun: Sendable {
  public let deadline: NIODeadline
  /// The metrics so far.
  public var metrics = MetricSet()
  /// What happened, in order.
  public private(set) var events: [TimedEvent] = []
  /// How long each phase took, over all connections.
  public private(set) var phases: [ProbePhase: Duration] = [:]

  private let began: NIODeadline

  /// Begins a run.
  public init(deadline: NIODeadline) {
    self.deadline = deadline
    began = .now()
  }

  /// Something that happened, and when: counted from the beginning.
  public struct TimedEvent: Sendable, Hashable {
    public var event: ProbeEvent
    public var time: Duration
  }

  /// How long the probe has taken so far.
  public var elapsed: Duration { Duration(.now() - began) }

  /// Notes that something happened.
  ///
  /// - Parameter time: when; nil for just now.
  public mutating func note(_ event: ProbeEvent, at time: NIODeadline? = nil) {
    events.append(TimedEvent(event: event, time: Duration((time ?? .now()) - began)))
  }

  /// Adds to the time of a phase.
  public mutating func add(_ duration: Duration, to phase: ProbePhase) {
    phases[phase, default: .zero] += duration
  }

  /// Looks up a host, and notes its address, the time it took, and the metrics of all probers.
  ///
  /// - Returns: nil where only the far end knows the address.
  public mutating func resolve(
    _ host: String, by dialer: any Dialer
  ) async throws(ProbeFailure) -> HostAddress? {
    let began = NIODeadline.now()
    let found: Result<HostAddress?, any Error>
    var isFarEndsMatter = false
    do {
      let address = try await dialer.resolve(host, until: deadline)
      isFarEndsMatter = address == nil
      found = .success(address)
    } catch {
      found = .failure(error)
    }
    let took = Duration(.now() - began)
    if !isFarEndsMatter, HostAddress(host) == nil { add(took, to: .resolve) }
    let address = try? found.get()
    metrics.set(.lookupTime, to: took / .seconds(1))
    metrics.set(.ipProtocol, to: Double(address?.family.rawValue ?? 0))
    metrics.set(.addressHash, to: Double(address?.hash ?? 0))
    switch found {
    case .failure(let error):
      let error = DialError(error)
      throw error == .timedOut ? .timedOut(.resolve) : .dialling(error)
    case .success(let address):
      if let address, HostAddress(host) == nil {
        note(.resolved(host: host, address: address))
      }
      return address
    }
  }
}
