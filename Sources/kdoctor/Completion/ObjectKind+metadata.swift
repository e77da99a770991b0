import Diagnosis
import KubeClient

extension ObjectKind {
  /// The metadata of the objects of a kind that can be diagnosed; none where they cannot be read, and
  /// of other kinds.
  func metadata(in scope: Scope, of reader: any ClusterReader) async -> [ObjectMeta] {
    switch self {
    case .deployment: await listed(Deployment.self, scope, reader)
    case .statefulSet: await listed(StatefulSet.self, scope, reader)
    case .daemonSet: await listed(DaemonSet.self, scope, reader)
    case .job: await listed(Job.self, scope, reader)
    case .cronJob: await listed(CronJob.self, scope, reader)
    case .replicaSet: await listed(ReplicaSet.self, scope, reader)
    case .pod: await listed(Pod.self, scope, reader)
    case .service: await listed(Service.self, scope, reader)
    case .ingress: await listed(Ingress.self, scope, reader)
    default: []
    }
  }

  private func listed<Object: KubernetesObject>(
    _ type: Object.Type, _ scope: Scope, _ reader: any ClusterReader
  ) async -> [ObjectMeta] {
    await reader.list(type, in: scope).value?.map(\.metadata) ?? []
  }
}
