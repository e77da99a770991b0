internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportComposer {
  /// What was sent to applications, each request once.
  func visits(_ diagnoses: [Diagnosis]) -> [Block] {
    var seen: Set<SentVisit> = []
    let items = diagnoses.flatMap { diagnosis in
      diagnosis.visits.filter { seen.insert($0).inserted }.map { visit in
        let home = diagnoses.count == 1 ? diagnosis.target.namespace : ""
        let answer = visit.status.map { "HTTP \($0)" } ?? visit.message ?? ""
        return Block.item(
          .bullet, words(.said(of: name(visit.object, besides: home), visit.request)),
          answer.isEmpty ? [] : [.paragraph(answer)])
      }
    }
    return items.isEmpty ? [] : [.section(words(.visits), items)]
  }
}
