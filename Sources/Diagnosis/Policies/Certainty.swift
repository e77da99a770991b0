/// An answer that may depend on something nobody has told.
enum Certainty: Sendable, Equatable {
  case yes
  case no
  case unknown([PolicyGap])

  init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  /// Yes where all are; looks no further than the first no.
  static func all(_ answers: some Sequence<Certainty>) -> Certainty {
    var gaps: [PolicyGap] = []
    for answer in answers {
      switch answer {
      case .yes: continue
      case .no: return .no
      case .unknown(let more): gaps += more.filter { !gaps.contains($0) }
      }
    }
    return gaps.isEmpty ? .yes : .unknown(gaps)
  }

  /// Yes where one of them is; looks no further than the first yes.
  static func any(_ answers: some Sequence<Certainty>) -> Certainty {
    var gaps: [PolicyGap] = []
    for answer in answers {
      switch answer {
      case .yes: return .yes
      case .no: continue
      case .unknown(let more): gaps += more.filter { !gaps.contains($0) }
      }
    }
    return gaps.isEmpty ? .no : .unknown(gaps)
  }
}
