import Flowchart
import KubeClient

/// Whether the objects that a stretch asks about could not be read at all: there may be some, and one
/// of them may be at fault.
enum CaptureGap {
  /// The stretch that asks about objects of a kind.
  private static func subject(of kind: String) -> Subject {
    switch kind {
    case ObjectKind.pod.rawValue: .pod
    case ObjectKind.service.rawValue: .service
    case ObjectKind.ingress.rawValue: .ingress
    default: .workload
    }
  }

  /// Why they could not be read; empty where they could, or where none belong to such an application.
  static func of(
    _ subject: Subject, in application: Application, _ inventory: Inventory
  ) -> [Unavailable] {
    if !application.unread.isEmpty, subject == Self.subject(of: application.target.kind) {
      return application.unread
    }
    return reason(subject, in: application, inventory).map { [$0] } ?? []
  }

  private static func reason(
    _ subject: Subject, in application: Application, _ inventory: Inventory
  ) -> Unavailable? {
    switch subject {
    case .workload: return nil
    case .pod:
      guard let workload = application.workload, workload.hasStatus, workload.wanted != 0 else {
        return nil
      }
      if let reason = inventory.pods.unavailable { return reason }
      let isShort = (workload.wanted ?? 0) > application.pods.count
      return isShort ? inventory.skipped(.pod, in: application.target.namespace) : nil
    case .service:
      // A Job serves nobody, and a Service of its own is there.
      guard let kind = application.workload?.kind, kind != .job, kind != .cronJob,
        !inventory.cluster.isManifestOnly
      else { return nil }
      return inventory.services.unavailable
    case .ingress:
      guard !application.services.isEmpty, application.routes.isEmpty,
        !inventory.cluster.isManifestOnly
      else { return nil }
      return inventory.ingresses.unavailable
    }
  }
}
