/// The words that drawings and explanations add to the chart's own texts.
enum ChartWords: CaseIterable {
  case yes
  case no
  case start
  case workload
  case pod
  case service
  case ingress
  case others
  case outcome
  case question
  case milestone
  case origin
  case originPoster
  case originKDoctor
  case layer
  case layerInfrastructure
  case layerCluster
  case subject
  case severity
  case severityProblem
  case severityWarning
  case severityInfo
  case owner
  case ownerDeveloper
  case ownerOperator
  case ownerInfrastructure
  case why
  case meaning
  case byHand
  case answers
  case cause
  case fix
  case command
  case leadsOn
  case readMore
  case title
  case elsewhere
  case term
  case terms
  case alsoCalled
  case seeAlso
  case inChart
  case pageLead
  case pageFoot
  case questionCommand
  case outcomeFix
  case walkOver
  case walkedWay
  case rootCause
  case alsoFound
  case notChecked
  case leavesPoster
  case offPoster
  case noFault
  case matches

  /// The word in a language.
  func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .start: "Start"
    case .workload: "Workload"
    case .pod: "Pods"
    case .service: "Service"
    case .ingress: "Ingress"
    case .others: "Others"
    case .outcome: "Outcome"
    case .question: "Question"
    case .milestone: "Milestone"
    case .origin: "From"
    case .originPoster: "the poster"
    case .originKDoctor: "kdoctor"
    case .layer: "Layer"
    case .layerInfrastructure: "Infrastructure"
    case .layerCluster: "Cluster"
    case .subject: "Asked about"
    case .severity: "Severity"
    case .severityProblem: "problem"
    case .severityWarning: "warning"
    case .severityInfo: "information"
    case .owner: "Who can fix it"
    case .ownerDeveloper: "developer"
    case .ownerOperator: "operator of the application"
    case .ownerInfrastructure: "operator of the infrastructure"
    case .why: "Why"
    case .meaning: "What it means"
    case .byHand: "By hand"
    case .answers: "Where it leads"
    case .cause: "What is wrong"
    case .fix: "Fix"
    case .command: "Command"
    case .leadsOn: "The walk goes on"
    case .readMore: "Read more"
    case .title: "Troubleshooting flowchart: why an application on Kubernetes does not answer"
    case .elsewhere: "stands elsewhere in the chart"
    case .term: "Term"
    case .terms: "Terms"
    case .alsoCalled: "Also called"
    case .seeAlso: "See also"
    case .inChart: "In the chart"
    case .pageLead:
      "Begin at the top left and follow your answers: first the Pods, then the Service, then the "
        + "Ingress. What ends a way says what is wrong."
    case .pageFoot:
      "kdoctor explain ID tells more about every box. Add -n NAMESPACE to the commands where it is "
        + "not the current one."
    case .questionCommand: "question, and a command that answers it"
    case .outcomeFix: "what is wrong, and how to fix it"
    case .walkOver: "The walk over"
    case .walkedWay: "the way that was walked"
    case .rootCause: "Root cause"
    case .alsoFound: "Also found"
    case .notChecked: "Not checked"
    case .leavesPoster: "Goes on"
    case .offPoster:
      "The poster does not have it: where it says \"Goes on\", the extended chart asks more."
    case .noFault: "No cause was found."
    case .matches: "Names and ports that have to match"
    }
  }

  private var chinese: String {
    switch self {
    case .yes: "是"
    case .no: "否"
    case .start: "开始"
    case .workload: "工作负载"
    case .pod: "Pod"
    case .service: "Service"
    case .ingress: "Ingress"
    case .others: "其他"
    case .outcome: "结论"
    case .question: "问题"
    case .milestone: "里程碑"
    case .origin: "出处"
    case .originPoster: "海报"
    case .originKDoctor: "kdoctor"
    case .layer: "层"
    case .layerInfrastructure: "基础设施"
    case .layerCluster: "集群"
    case .subject: "针对"
    case .severity: "严重程度"
    case .severityProblem: "故障"
    case .severityWarning: "警告"
    case .severityInfo: "提示"
    case .owner: "谁能修复"
    case .ownerDeveloper: "开发者"
    case .ownerOperator: "应用运维人员"
    case .ownerInfrastructure: "基础设施运维人员"
    case .why: "为什么问"
    case .meaning: "含义"
    case .byHand: "手动检查"
    case .answers: "通向哪里"
    case .cause: "哪里出错"
    case .fix: "修复"
    case .command: "命令"
    case .leadsOn: "检查继续"
    case .readMore: "延伸阅读"
    case .title: "故障排查流程图：Kubernetes 上的应用为何没有响应"
    case .elsewhere: "见图中别处"
    case .term: "术语"
    case .terms: "术语"
    case .alsoCalled: "别名"
    case .seeAlso: "另请参阅"
    case .inChart: "在流程图中"
    case .pageLead: "从左上角开始，按您的回答沿箭头走：先查 Pod，再查 Service，最后查 Ingress。每条路的终点说明哪里出错。"
    case .pageFoot: "kdoctor explain ID 详细说明任一方框。命名空间不是当前命名空间时，请为命令加上 -n NAMESPACE。"
    case .questionCommand: "问题，以及回答它的命令"
    case .outcomeFix: "哪里出错，如何修复"
    case .walkOver: "检查的对象："
    case .walkedWay: "走过的路"
    case .rootCause: "根本原因"
    case .alsoFound: "另外发现"
    case .notChecked: "未检查"
    case .leavesPoster: "继续追问"
    case .offPoster: "海报中没有它：在标有“继续追问”之处，扩展图会继续提问。"
    case .noFault: "没有发现原因。"
    case .matches: "必须一致的名称和端口"
    }
  }
}
