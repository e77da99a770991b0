public import Diagnosis
public import Flowchart
public import KubeClient
internal import Kubectl

/// The recorded cluster of a lesson.
public struct LessonCluster: Sendable {
  /// A lesson whose recording is not there or does not hold its target.
  public struct Unusable: Error, Hashable, CustomStringConvertible {
    public let lesson: String
    public let reason: String
    public var description: String { "lesson \(lesson): \(reason)" }
  }

  /// The recording itself, for the commands that a learner would type.
  public let reader: SnapshotReader
  private let lesson: Lesson
  private let chart: Chart

  /// Opens the recording of a lesson.
  ///
  /// - Throws: ``Unusable`` where the lesson names none that is built in.
  public init(_ lesson: Lesson, chart: Chart) throws(Unusable) {
    self.lesson = lesson
    self.chart = chart
    reader = try Self.open(lesson.recording, for: lesson)
  }

  /// Walks over the lesson's application, and over the repaired one.
  ///
  /// - Throws: ``Unusable`` where it is not in the recording.
  public func prepare() async throws(Unusable) -> LessonCase {
    let diagnosis = try await diagnose(reader, in: lesson.namespace)
    var repaired: Diagnosis?
    if let name = lesson.repaired {
      repaired = try await diagnose(try Self.open(name, for: lesson), in: name)
    }
    let pods = await reader.list(Pod.self, in: Scope(namespace: lesson.namespace)).value ?? []
    return LessonCase(
      diagnosis: diagnosis, repaired: repaired,
      pods: Dictionary(pods.map { ($0.name, PodFacts($0)) }, uniquingKeysWith: { $1 }))
  }

  /// What a command prints on this cluster; nil where the recording does not tell.
  public func output(of command: String) async -> String? {
    guard let text = await KubectlOutput.of(command, reader: reader).value else { return nil }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private func diagnose(
    _ reader: SnapshotReader, in namespace: String
  ) async throws(Unusable) -> Diagnosis {
    do {
      let report = try await Doctor(chart: chart, reader: reader)
        .report(on: [try Target(parsing: lesson.target)], namespace: namespace)
      if let diagnosis = report.diagnoses.first { return diagnosis }
    } catch {
      throw Unusable(lesson: lesson.id, reason: "\(error)")
    }
    throw Unusable(lesson: lesson.id, reason: "nothing to diagnose as \(lesson.target)")
  }

  private static func open(
    _ name: String, for lesson: Lesson
  ) throws(Unusable) -> SnapshotReader {
    guard let files = PracticeCluster.files(named: name) else {
      throw Unusable(lesson: lesson.id, reason: "there is no recording \(name)")
    }
    do {
      return try SnapshotReader(files: files, name: name)
    } catch {
      throw Unusable(lesson: lesson.id, reason: "\(error)")
    }
  }
}
