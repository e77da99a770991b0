import Diagnosis
import Flowchart
import Foundation
import KubeClient
import Teaching
import Terminal

extension SessionModel {
  /// Takes a message and says what is to be done.
  public mutating func update(_ message: SessionMessage) -> [SessionEffect] {
    // Many steps of a walk may come before anything is drawn.
    if case .walked(let event, let ticket) = message {
      if tickets[.walk] == ticket { walk?.take(event) }
      return []
    }
    refreshChart()
    let effects: [SessionEffect]
    switch message {
    case .key(let key): effects = press(key)
    case .pasted(let text): effects = paste(text)
    case .resized(let size):
      self.size = size
      effects = []
    case .tick(let progress): effects = tick(progress)
    case .walked: effects = []
    case .done(let result, let ticket): effects = finish(result, ticket)
    case .copied(let text, let isHandedOver):
      notice = isHandedOver ? word(.copied, ["text": text]) : word(.notCopied)
      effects = []
    }
    refreshChart()
    layOut()
    return effects
  }

  private mutating func tick(_ progress: SessionProgress) -> [SessionEffect] {
    isTicking = isBusy
    guard isTicking else { return [] }
    spinner += 1
    self.progress = progress
    return [.tick]
  }

  private mutating func finish(_ result: SessionResult, _ ticket: Int) -> [SessionEffect] {
    // What was cancelled or asked for anew does not count any more.
    guard let slot = tickets.first(where: { $0.value == ticket })?.key else { return [] }
    tickets[slot] = nil
    switch result {
    case .opened(let place): return opened(place)
    case .applications(let report, let readAt):
      applications.take(report, readAt: readAt, chart: chart, language: language)
      return isWatching ? begin(.watch) : []
    case .walked(let report, let readAt): return walked(report, readAt: readAt)
    case .printed(let texts): showOutputs(texts)
    case .lines(let lines): changeEvidence { $0.content = .lines(lines) }
    case .choices(let choices, let problem):
      let seen = Set(applications.all.map(\.diagnosis.target.namespace))
      changePicker {
        $0.choices = choices
        $0.problem = problem
        if $0.kind == .namespaces { $0.add(namespaces: seen) }
      }
    case .learned(let result): return learned(result)
    case .saved(let path):
      if case .save = screen {
        screens.removeLast()
        input = nil
      }
      notice = word(.saved, ["path": path])
    case .exists(let path):
      changeSave { $0.replaceable = path }
      notice = word(.exists, ["path": path])
    case .changed: return lookAgain()
    case .failed(let problem): return failed(problem, at: slot)
    }
    return []
  }

  /// Looks anew at what the person looks at.
  mutating func lookAgain() -> [SessionEffect] {
    guard walk != nil, screens.contains(where: { $0.kind == .walk }) else {
      return readApplications(isFresh: true)
    }
    return walkAgain(isFresh: true)
  }

  private mutating func failed(_ problem: LocalizedText, at slot: SessionJob.Slot)
    -> [SessionEffect]
  {
    switch slot {
    case .place, .applications: applications.problem = problem
    case .walk: walk?.stop(problem)
    case .page: changeEvidence { $0.content = .problem(problem) }
    case .picker: changePicker { $0.problem = problem }
    case .lesson, .progress, .save, .watch: notice = problem[language]
    }
    // A server that is away comes back.
    return isWatching && slot != .watch ? begin(.watch) : []
  }

  private mutating func opened(_ place: Place) -> [SessionEffect] {
    self.place = place
    applications.problem = nil
    if let lesson = firstLesson {
      firstLesson = nil
      let effects = readApplications(isFresh: false) + listLessons()
      return lesson == .list ? effects : effects + begin(.learn(lesson))
    }
    guard opening == .given, let target = firstTarget else {
      return readApplications(isFresh: false)
    }
    firstTarget = nil
    walk = WalkState(target, namespace: place.namespace)
    screens = [.applications, .walk]
    return walkAgain(isFresh: false)
  }

  private mutating func walked(_ report: DiagnosisReport, readAt: Date?) -> [SessionEffect] {
    if report.diagnoses.count > 1 {
      // Several applications are meant: the person chooses.
      screens = [.applications]
      walk = nil
      applications.take(report, readAt: readAt, chart: chart, language: language)
      return isWatching ? begin(.watch) : []
    }
    walk?.end(report, readAt: readAt)
    if let diagnosis = report.diagnoses.first {
      applications.replace(diagnosis, chart: chart, language: language)
    }
    return isWatching ? begin(.watch) : []
  }

  /// Changes the page that is seen.
  mutating func changePage(_ change: (inout Page) -> Void) {
    guard case .page(var page)? = screens.last else { return }
    change(&page)
    screens[screens.count - 1] = .page(page)
  }

  /// Changes the page that is read from the cluster; the help may lie on it.
  mutating func changeEvidence(_ change: (inout Page) -> Void) {
    for index in screens.indices.reversed() {
      guard case .page(var page) = screens[index], page.kind.isEvidence else { continue }
      change(&page)
      screens[index] = .page(page)
      return
    }
  }

  /// Changes the list to choose from; the help may lie on it.
  mutating func changePicker(_ change: (inout Picker) -> Void) {
    for index in screens.indices.reversed() {
      guard case .picker(var picker) = screens[index] else { continue }
      change(&picker)
      screens[index] = .picker(picker)
      return
    }
  }

  mutating func changeSave(_ change: (inout SaveForm) -> Void) {
    guard case .save(var form)? = screens.last else { return }
    change(&form)
    screens[screens.count - 1] = .save(form)
  }

  private mutating func paste(_ text: String) -> [SessionEffect] {
    guard input != nil else { return [] }
    input?.text += text.filter { !$0.isNewline }
    typed()
    return []
  }

  private mutating func press(_ key: KeyEvent) -> [SessionEffect] {
    notice = nil
    if let binding = Bindings.binding(for: key, on: kind) {
      if let reason = reason(against: binding.action) {
        notice = word(reason)
        return []
      }
      if binding.action == .choose, let number = binding.keys.firstIndex(of: key) {
        return tell(.chose(number))
      }
      return perform(binding.action)
    }
    if input != nil, case .character(let character) = key.key, key.modifiers.isEmpty {
      input?.text.append(character)
      typed()
    }
    return []
  }
}
