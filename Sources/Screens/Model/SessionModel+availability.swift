import KubeClient
import Teaching

extension SessionModel {
  /// Why an action can do nothing now; nil where it can.
  func reason(against action: SessionAction) -> ScreenWord? {
    switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .back, .quit, .help, .context, .language,
      .probes, .practice, .drop, .erase, .eraseAll, .format, .answerCluster, .filter, .sort,
      .lessons, .exam:
      return nil
    case .answerYes, .answerNo:
      if screen.kind == .answer || predicts { return nil }
      return lesson?.page.ask == .wait ? .whyBusy : .whyNotAsked
    case .choose: return lessonChoices.count > 2 ? nil : .whyNotAsked
    case .next: return lesson?.page.ask == .next ? nil : .whyAsked
    case .hint: return lesson?.offersHint == true ? nil : .whyNoHint
    case .open: return openReason
    case .accept:
      if case .save = screen { return openReason }
      return nil
    case .again: return againReason
    case .watch: return watchReason
    case .nextObject, .previousObject: return hasOtherObject ? nil : .whyOneObject
    case .answer: return questionToAnswer == nil ? .whyNothingSelected : nil
    case .takeBack: return walk?.answers.isEmpty == false ? nil : .whyNoOwnAnswers
    case .namespace: return place == nil ? .whyNoCluster : nil
    case .save: return report == nil ? .whyNothingToSave : nil
    case .copy: return commandToCopy == nil ? .whyNoCommand : nil
    case .outputs: return shownQuestion == nil ? .whyNoQuestion : nil
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
    case .save(let form): form.path.isEmpty ? .whyNoFileName : nil
    }
  }
}
