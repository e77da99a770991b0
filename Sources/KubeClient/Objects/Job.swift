public import Foundation

/// A Job.
public struct Job: KubernetesObject {
  public static let kind = ObjectKind.job
  public var metadata: ObjectMeta
  public var spec: JobSpec
  public var status: Status?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    spec = try json.required("spec")
    status = try json.object("status")
  }

  /// What the Job controller says.
  public struct Status: Sendable, JSONReadable {
    public var active: Int
    public var succeeded: Int
    public var failed: Int
    public var startTime: Date?
    public var completionTime: Date?
    public var conditions: [Condition]
    public init(json: JSONObject) throws {
      active = try json.int("active") ?? 0
      succeeded = try json.int("succeeded") ?? 0
      failed = try json.int("failed") ?? 0
      startTime = try json.time("startTime")
      completionTime = try json.time("completionTime")
      conditions = try json.array("conditions")
    }
  }
}

/// What a Job, or a CronJob's template, asks for.
public struct JobSpec: Sendable, JSONReadable {
  public var parallelism: Int?
  public var completions: Int?
  /// 6 unless set.
  public var backoffLimit: Int
  /// In seconds.
  public var activeDeadlineSeconds: Int?
  public var suspend: Bool
  public var selector: LabelSelector?
  public var template: PodTemplate

  public init(json: JSONObject) throws {
    parallelism = try json.int("parallelism")
    completions = try json.int("completions")
    backoffLimit = try json.int("backoffLimit") ?? 6
    activeDeadlineSeconds = try json.int("activeDeadlineSeconds")
    suspend = try json.bool("suspend") ?? false
    selector = try json.object("selector")
    template = try json.required("template")
  }
}
