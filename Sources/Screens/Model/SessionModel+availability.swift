import KubeClient

extension SessionModel {
  /// Why an action can do nothing now; nil where it can.
  func reason(against action: SessionAction) -> ScreenWord? {
    switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .back, .quit, .help, .context, .language,
      .probes, .practice, .accept, .drop, .erase, .format, .answerYes, .answerNo, .answerCluster,
      .filter, .sort:
      return nil
    case .open: return openReason
    case .again: return againReason
    case .watch: return watchReason
    case .nextObject, .previousObject: return hasOtherObject ? nil : .whyOneObject
    case .answer: return questionToAnswer == nil ? .whyNothingSelected : nil
    case .takeBack: return walk?.answers.isEmpty == false ? nil : .whyNoOwnAnswers
    case .namespace: return place == nil ? .whyNoCluster : nil
    case .save: return report == nil ? .whyNothingToSave : nil
    case .copy: return commandToCopy == nil ? .whyNoCommand : nil
    case .finding: return report == nil ? .whyNoDiagnosis : nil
    case .log, .previousLog:
      return shownObject?.kind == ObjectKind.pod.rawValue ? nil : .whyNoPod
    case .events, .manifest: return shownObject == nil ? .whyNoObject : nil
    case .nextMatch, .previousMatch:
      if case .page(let page) = screen, !page.search.isEmpty { return nil }
      return .whyNoSearch
    case .cancel: return isBusy ? nil : .whyNothingRuns
    }
  }

  private var againReason: ScreenWord? {
    if case .page = screen, !isEvidencePage { return .whyNotRead }
    return place == nil && isBusy ? .whyBusy : nil
  }

  private var watchReason: ScreenWord? {
    guard let place else { return .whyNoCluster }
    guard place.source == .live else { return .whyNotLive }
    return isLinear ? .whyLinear : nil
  }

  private var openReason: ScreenWord? {
    switch screen {
    case .applications: applications.selected == nil ? .whyNothingSelected : nil
    case .walk: selectedItem == nil ? .whyNothingSelected : nil
    case .picker(let picker): picker.chosen == nil ? .whyNothingSelected : nil
    case .page, .answer: .whyNothingSelected
    case .save(let form): form.path.isEmpty ? .whyNothingSelected : nil
    }
  }
}
