import Flowchart

/// The words that the page of all entries adds to the chart's.
struct EntriesWords {
  let language: Language

  var title: String { language == .english ? "Every id" : "全部 id" }
  var outcomes: String { language == .english ? "What a report can say" : "报告可能给出的结论" }
  var what: String { language == .english ? "what is wrong" : "哪里出错" }

  func lead(_ chart: Chart) -> String {
    let counts = (chart.questions.count, chart.outcomes.count, chart.milestones.count)
    return switch language {
    case .english:
      """
      The \(counts.0) questions, \(counts.1) outcomes and \(counts.2) milestones of the chart, as \
      `kdoctor explain ID` tells them. Words in CAPITALS stand for names that a report fills in. \
      [In Chinese](ids.zh-Hans.md). Made by `make docs` from [flowchart/](../flowchart/README.md).
      """
    case .simplifiedChinese:
      """
      流程图中的 \(counts.0) 个问题、\(counts.1) 个结论和 \(counts.2) 个里程碑，内容与 \
      `kdoctor explain ID` 相同。大写的词代表报告中会填入的名称。[英文版](ids.md)。\
      由 `make docs` 根据 [flowchart/](../flowchart/README.md) 生成。
      """
    }
  }
}
