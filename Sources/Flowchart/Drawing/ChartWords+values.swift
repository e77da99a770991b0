extension ChartWords {
  /// The word for an answer.
  static func answer(_ edge: Question.Edge) -> ChartWords {
    switch edge {
    case .yes: .yes
    case .no: .no
    }
  }

  /// The heading of a stretch.
  static func subject(_ subject: Subject?) -> ChartWords {
    switch subject {
    case .workload: .workload
    case .pod: .pod
    case .service: .service
    case .ingress: .ingress
    case nil: .others
    }
  }

  static func layer(_ layer: Layer) -> ChartWords {
    switch layer {
    case .pod: .pod
    case .service: .service
    case .ingress: .ingress
    case .infrastructure: .layerInfrastructure
    case .cluster: .layerCluster
    }
  }

  static func severity(_ severity: Severity) -> ChartWords {
    switch severity {
    case .problem: .severityProblem
    case .warning: .severityWarning
    case .info: .severityInfo
    }
  }

  static func owner(_ owner: Owner) -> ChartWords {
    switch owner {
    case .developer: .ownerDeveloper
    case .operator: .ownerOperator
    case .infrastructure: .ownerInfrastructure
    }
  }

  static func origin(_ origin: Origin) -> ChartWords {
    switch origin {
    case .poster: .originPoster
    case .kdoctor: .originKDoctor
    }
  }

  static func tag(_ tag: PicturePath.Tag) -> ChartWords {
    switch tag {
    case .root: .rootCause
    case .further: .alsoFound
    case .notChecked: .notChecked
    case .leaves: .leavesPoster
    }
  }
}
