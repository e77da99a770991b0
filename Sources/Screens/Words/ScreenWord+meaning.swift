import Diagnosis
import Flowchart

extension ScreenWord {
  /// The word of an application's state.
  init(_ state: State) {
    switch state {
    case .healthy: self = .healthy
    case .problem: self = .problem
    case .warning: self = .warning
    case .inconclusive: self = .inconclusive
    }
  }

  /// The word of an answer.
  init(_ answer: Answer) {
    switch answer {
    case .yes: self = .yes
    case .no: self = .no
    case .notApplicable: self = .notApplicable
    case .unknown: self = .unknown
    }
  }

  /// The name of a layer.
  init(_ layer: Layer) {
    switch layer {
    case .pod: self = .layerPod
    case .service: self = .layerService
    case .ingress: self = .layerIngress
    case .infrastructure: self = .layerInfrastructure
    case .cluster: self = .layerCluster
    }
  }

  /// How sure a finding is.
  init(_ confidence: Confidence) {
    switch confidence {
    case .proven: self = .proven
    case .inferred: self = .inferred
    case .suspected: self = .suspected
    }
  }
}
