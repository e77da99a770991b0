public import Foundation

/// A CronJob.
public struct CronJob: KubernetesObject {
  public static let kind = ObjectKind.cronJob
  public var metadata: ObjectMeta
  public var schedule: String
  public var timeZone: String?
  public var suspend: Bool
  public var concurrencyPolicy: String
  /// In seconds.
  public var startingDeadlineSeconds: Int?
  public var jobSpec: JobSpec
  public var status: Status?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec = try json.required("spec")
    schedule = spec.schedule
    timeZone = spec.timeZone
    suspend = spec.suspend
    concurrencyPolicy = spec.concurrencyPolicy
    startingDeadlineSeconds = spec.startingDeadlineSeconds
    jobSpec = spec.jobTemplate.spec
    status = try json.object("status")
  }

  struct Spec: JSONReadable {
    var schedule: String
    var timeZone: String?
    var suspend: Bool
    var concurrencyPolicy: String
    var startingDeadlineSeconds: Int?
    var jobTemplate: JobTemplate
    init(json: JSONObject) throws {
      schedule = try json.string("schedule") ?? ""
      timeZone = try json.string("timeZone")
      suspend = try json.bool("suspend") ?? false
      concurrencyPolicy = try json.string("concurrencyPolicy") ?? "Allow"
      startingDeadlineSeconds = try json.int("startingDeadlineSeconds")
      jobTemplate = try json.required("jobTemplate")
    }
  }

  struct JobTemplate: JSONReadable {
    var spec: JobSpec
    init(json: JSONObject) throws { spec = try json.required("spec") }
  }

  /// What the CronJob controller says.
  public struct Status: Sendable, JSONReadable {
    public var active: Int
    public var lastScheduleTime: Date?
    public var lastSuccessfulTime: Date?
    public init(json: JSONObject) throws {
      active = try json.array("active", of: NamedItem.self).count
      lastScheduleTime = try json.time("lastScheduleTime")
      lastSuccessfulTime = try json.time("lastSuccessfulTime")
    }
  }
}
