import Flowchart
import KubeClient

/// One thing that the questions of a stretch are asked about.
enum WalkSubject {
  case workload(Workload)
  case pod(PodSubject)
  case service(Service)
  case ingress(IngressRoute)

  /// The object to name in the walk.
  var reference: ObjectReference {
    switch self {
    case .workload(let workload): workload.reference
    case .pod(let subject): subject.reference
    case .service(let service): service.reference
    case .ingress(let route): route.ingress.reference
    }
  }

  /// The subjects of a stretch in an application, in a fixed order.
  static func all(_ subject: Subject, in application: Application) -> [WalkSubject] {
    switch subject {
    case .workload: application.workload.map { [.workload($0)] } ?? []
    case .pod:
      application.missingSubjects.map(WalkSubject.pod)
        + application.pods.map { .pod(PodSubject($0)) }
    case .service: application.services.map(WalkSubject.service)
    case .ingress: application.routes.map(WalkSubject.ingress)
    }
  }
}

extension Application {
  /// The Pods that do not exist, as one subject.
  fileprivate var missingSubjects: [PodSubject] {
    guard let missingPods, let workload else { return [] }
    return [PodSubject(missingPods, of: workload)]
  }
}
