internal import Flowchart

/// The words of the page that the report in text has no use for, in every language.
enum HTMLWords: CaseIterable {
  case title
  case generated
  case source
  case live
  case recording
  case version
  case overview
  case state
  case application
  case namespace
  case result
  case turns
  case inWords
  case good
  case bad
  case warning
  case unknown
  case nothing
  case foot

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  private var english: String {
    switch self {
    case .title: "Diagnosis"
    case .generated: "As of"
    case .source: "Source"
    case .live: "live cluster"
    case .recording: "recording"
    case .version: "Kubernetes"
    case .overview: "All applications"
    case .state: "State"
    case .application: "Application"
    case .namespace: "Namespace"
    case .result: "What was found"
    case .turns: "Drawn are the questions at which the way left the trunk of the chart."
    case .inWords: "The same in words"
    case .good: "right"
    case .bad: "wrong"
    case .warning: "warning"
    case .unknown: "not known"
    case .nothing: "nothing to ask"
    case .foot: "Made by kdoctor. It only reads; nothing in the cluster was changed."
    }
  }

  private var simplifiedChinese: String {
    switch self {
    case .title: "诊断报告"
    case .generated: "时间"
    case .source: "来源"
    case .live: "在线集群"
    case .recording: "快照"
    case .version: "Kubernetes"
    case .overview: "所有应用"
    case .state: "状态"
    case .application: "应用"
    case .namespace: "命名空间"
    case .result: "诊断结果"
    case .turns: "图中只画出偏离流程图主干的问题。"
    case .inWords: "文字说明"
    case .good: "正确"
    case .bad: "错误"
    case .warning: "警告"
    case .unknown: "未知"
    case .nothing: "无需询问"
    case .foot: "由 kdoctor 生成。kdoctor 只读取信息，没有更改集群中的任何内容。"
    }
  }
}
