/// One screen of the stack; the last one is seen.
enum Screen: Sendable {
  case applications
  case walk
  case page(Page)
  case picker(Picker)
  case save(SaveForm)
  /// The walk, with a question put to the person.
  case answer(ChartItem.Key)

  var kind: ScreenKind {
    switch self {
    case .applications: .applications
    case .walk: .walk
    case .page(let page): page.kind == .lesson ? .lesson : .page
    case .picker(let picker): picker.kind == .lessons ? .lessons : .picker
    case .save: .save
    case .answer: .answer
    }
  }
}
