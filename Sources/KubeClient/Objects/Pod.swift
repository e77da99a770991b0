public import Foundation

/// A Pod.
public struct Pod: KubernetesObject {
  public static let kind = ObjectKind.pod
  public var metadata: ObjectMeta
  /// What the Pod asks for.
  public var spec: PodSpec { parts.spec }
  /// Nil for a manifest that was never applied.
  public var status: PodStatus? { parts.status }
  private let parts: Parts

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    parts = Parts(spec: try json.required("spec"), status: try json.object("status"))
  }

  /// The large parts, shared by all copies: Pods are handed around thousands of times, and copying
  /// their dozens of fields each time took more time than looking at them.
  private final class Parts: Sendable {
    let spec: PodSpec
    let status: PodStatus?

    init(spec: PodSpec, status: PodStatus?) {
      self.spec = spec
      self.status = status
    }
  }
}

/// What the kubelet and the scheduler say of a Pod.
public struct PodStatus: Sendable, JSONReadable {
  public var phase: String
  public var reason: String?
  public var message: String?
  public var podIP: String?
  /// The address of the other family, where the Pod has one.
  public var otherIPs: [String]
  public var nominatedNodeName: String?
  public var qosClass: String?
  public var startTime: Date?
  public var conditions: [Condition]
  public var initContainerStatuses: [ContainerStatus]
  public var containerStatuses: [ContainerStatus]

  public init(json: JSONObject) throws {
    phase = try json.string("phase") ?? ""
    reason = try json.string("reason")
    message = try json.string("message")
    podIP = try json.string("podIP")
    otherIPs = try json.array("podIPs", of: PodIP.self).map(\.ip).filter { [podIP] in $0 != podIP }
    nominatedNodeName = try json.string("nominatedNodeName")
    qosClass = try json.string("qosClass")
    startTime = try json.time("startTime")
    conditions = try json.array("conditions")
    initContainerStatuses = try json.array("initContainerStatuses")
    containerStatuses = try json.array("containerStatuses")
  }

  /// All addresses of the Pod, the main one first.
  public var addresses: [String] { [podIP].compactMap { $0 }.filter { !$0.isEmpty } + otherIPs }

  struct PodIP: JSONReadable {
    var ip: String
    init(json: JSONObject) throws { ip = try json.string("ip") ?? "" }
  }
}

/// What the kubelet says of one container.
public struct ContainerStatus: Sendable, JSONReadable {
  public var name: String
  public var image: String
  public var ready: Bool
  public var started: Bool?
  public var restartCount: Int
  public var state: ContainerState
  public var lastState: ContainerState

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    image = try json.string("image") ?? ""
    ready = try json.bool("ready") ?? false
    started = try json.bool("started")
    restartCount = try json.int("restartCount") ?? 0
    state = try json.object("state") ?? ContainerState()
    lastState = try json.object("lastState") ?? ContainerState()
  }
}

/// One of waiting, running, terminated, or none of them (the kubelet has not spoken yet).
public struct ContainerState: Sendable, JSONReadable {
  public var waiting: Waiting?
  public var runningSince: Running?
  public var terminated: Terminated?

  /// A state in which nothing is known.
  public init() {}

  public init(json: JSONObject) throws {
    waiting = try json.object("waiting")
    runningSince = try json.object("running")
    terminated = try json.object("terminated")
  }

  /// Why a container does not run yet.
  public struct Waiting: Sendable, JSONReadable {
    public var reason: String?
    public var message: String?

    public init(json: JSONObject) throws {
      reason = try json.string("reason")
      message = try json.string("message")
    }
  }

  /// Since when a container runs.
  public struct Running: Sendable, JSONReadable {
    public var startedAt: Date?

    public init(json: JSONObject) throws { startedAt = try json.time("startedAt") }
  }

  /// How a container ended.
  public struct Terminated: Sendable, JSONReadable {
    public var exitCode: Int
    /// The signal's number; 0 where none is recorded.
    public var signal: Int
    public var reason: String?
    public var message: String?
    public var startedAt: Date?
    public var finishedAt: Date?

    public init(json: JSONObject) throws {
      exitCode = try json.int("exitCode") ?? 0
      signal = try json.int("signal") ?? 0
      reason = try json.string("reason")
      message = try json.string("message")
      startedAt = try json.time("startedAt")
      finishedAt = try json.time("finishedAt")
    }
  }
}
