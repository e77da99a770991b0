import Diagnosis
import Screens

/// The jobs of a session that are under way, at most one in each slot.
@MainActor
final class SessionJobs {
  private let cluster: SessionCluster
  private let inbox: SessionInbox
  private var tasks: [SessionJob.Slot: Task<Void, Never>] = [:]

  /// How long one picture of a spinner is seen.
  private static let tickLength = Duration.milliseconds(120)

  init(cluster: SessionCluster, inbox: SessionInbox) {
    self.cluster = cluster
    self.inbox = inbox
  }

  func start(_ job: SessionJob, ticket: Int) {
    tasks[job.slot]?.cancel()
    tasks[job.slot] = Task { [cluster, inbox] in
      let result = await cluster.perform(job) { event in
        inbox.put(.message(.walked(event, ticket: ticket)))
      }
      guard let result, !Task.isCancelled else { return }
      inbox.put(.message(.done(result, ticket: ticket)))
    }
  }

  func cancel(_ slot: SessionJob.Slot) {
    tasks.removeValue(forKey: slot)?.cancel()
  }

  func cancelAll() {
    for task in tasks.values { task.cancel() }
    tasks = [:]
  }

  func tick() {
    Task { [cluster, inbox] in
      try? await Task.sleep(for: Self.tickLength)
      inbox.put(.message(.tick(await cluster.progress)))
    }
  }
}
