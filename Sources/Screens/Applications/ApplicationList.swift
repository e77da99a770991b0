import Diagnosis
import Flowchart
import Foundation
import KubeClient

/// The applications of a namespace: which are there, which are shown, which one is selected.
struct ApplicationList: Sendable {
  /// What the list is sorted by.
  enum Order: CaseIterable, Sendable {
    case state
    case name
  }

  /// Nil while nothing has been read.
  private(set) var report: DiagnosisReport?
  /// When it was read, by this machine's clock; nil where that does not matter.
  private(set) var readAt: Date?
  /// Why the last attempt to read it brought nothing.
  var problem: LocalizedText?
  private(set) var filter = ""
  private(set) var order = Order.state
  /// All rows, in order.
  private(set) var all: [ApplicationRow] = []
  /// The places in ``all`` of the rows that match the filter.
  private(set) var shown: [Int] = []
  private(set) var selection = 0

  /// The selected application.
  var selected: ApplicationRow? {
    shown.indices.contains(selection) ? all[shown[selection]] : nil
  }

  mutating func take(
    _ report: DiagnosisReport, readAt: Date?, chart: Chart, language: Language
  ) {
    let old = selected?.diagnosis.target
    self.report = report
    self.readAt = readAt
    problem = nil
    all = report.diagnoses.map { ApplicationRow($0, chart: chart, language: language) }
    sort()
    select(old)
  }

  /// Takes a newer diagnosis of an application that is listed.
  mutating func replace(_ diagnosis: Diagnosis, chart: Chart, language: Language) {
    guard let index = all.firstIndex(where: { $0.diagnosis.target == diagnosis.target }) else {
      return
    }
    // What a person has answered says nothing of the cluster.
    guard !diagnosis.walk.contains(where: \.isByPerson) else { return }
    all[index] = ApplicationRow(diagnosis, chart: chart, language: language)
    if let place = report?.diagnoses.firstIndex(where: { $0.target == diagnosis.target }) {
      report?.diagnoses[place] = diagnosis
    }
    sort()
    select(diagnosis.target)
  }

  /// Puts all rows into words.
  mutating func say(in language: Language, chart: Chart) {
    let old = selected?.diagnosis.target
    for index in all.indices { all[index].say(in: language, chart: chart) }
    choose()
    select(old)
  }

  mutating func filter(by text: String) {
    let old = selected?.diagnosis.target
    filter = text
    choose()
    select(old)
  }

  mutating func sortNext() {
    let old = selected?.diagnosis.target
    order = order == .state ? .name : .state
    sort()
    select(old)
  }

  mutating func move(by count: Int) {
    selection = min(max(0, selection + count), max(0, shown.count - 1))
  }

  private mutating func sort() {
    // Rows are large: their places are put in order, not they.
    let targets = all.map(\.diagnosis.target)
    let ranks = all.map(\.rank)
    let places =
      switch order {
      case .state: all.indices.sorted { (ranks[$0], targets[$0]) < (ranks[$1], targets[$1]) }
      case .name:
        all.indices.sorted { (targets[$0].name, targets[$0]) < (targets[$1].name, targets[$1]) }
      }
    all = places.map { all[$0] }
    choose()
  }

  /// Finds the rows that hold all words of the filter.
  private mutating func choose() {
    let words = filter.split(separator: " ").map { String($0).lowerBytes }
    if words.isEmpty {
      shown = Array(all.indices)
    } else {
      for index in all.indices { all[index].beSearched() }
      shown = all.indices.filter { index in
        words.allSatisfy { all[index].searched?.holds($0) == true }
      }
    }
    move(by: 0)
  }

  private mutating func select(_ target: ObjectReference?) {
    guard let target, let index = shown.firstIndex(where: { all[$0].diagnosis.target == target })
    else {
      return
    }
    selection = index
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in the array, one behind the other.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
    for start in 0...count - wanted.count where self[start] == first {
      if self[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}
