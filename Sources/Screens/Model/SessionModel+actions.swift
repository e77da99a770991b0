import Diagnosis
import Flowchart
import KubeClient
import Reporting
import Teaching
import Terminal

extension SessionModel {
  /// Does what a key asks for, where nothing speaks against it.
  mutating func perform(_ action: SessionAction) -> [SessionEffect] {
    switch action {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -pageLength)
    case .pageDown: move(by: pageLength)
    case .top: move(by: -Self.farAway)
    case .bottom: move(by: Self.farAway)
    case .open: return open()
    case .back: return back()
    case .quit: return screens.count > 1 ? back() : [.quit]
    case .help:
      if case .page(let page) = screen, page.kind == .help { return back() }
      screens.append(.page(Page(.help, content: .composed)))
    case .filter: beginTyping()
    case .sort: applications.sortNext()
    case .again:
      if place == nil { return begin(.open(opening)) }
      return isEvidencePage ? readPageAgain() : lookAgain()
    case .watch: return toggleWatch()
    case .nextObject: changeObject(by: 1)
    case .previousObject: changeObject(by: -1)
    case .answer: if let key = questionToAnswer { screens.append(.answer(key)) }
    case .takeBack:
      walk?.answers = [:]
      notice = word(.answersTaken)
      return walkAgain(isFresh: false)
    case .answerYes: return lesson == nil ? answer(true) : tell(.chose(0))
    case .answerNo: return lesson == nil ? answer(false) : tell(.chose(1))
    case .lessons: return listLessons()
    case .exam: return begin(.learn(.exam(seed: nil)))
    case .next: return tell(.next)
    case .hint: return tell(.hint)
    // Which one is for the key to say.
    case .choose: break
    case .answerCluster: return answer(nil)
    case .namespace:
      screens.append(.picker(Picker(.namespaces)))
      return begin(.listNamespaces)
    case .context:
      screens.append(.picker(Picker(.contexts)))
      return begin(.listContexts)
    case .practice: return look(at: .open(.practice(practice)))
    case .language: changeLanguage()
    case .probes: return toggleProbes()
    case .save:
      let form = SaveForm(format: .text)
      screens.append(.save(form))
      input = TextInput(.path, text: form.path)
    case .copy: return commandToCopy.map { [.copy($0)] } ?? []
    case .finding: screens.append(.page(Page(.finding, content: .composed)))
    case .log: return read(Page.Kind.log) { .readLog($0, previous: false) }
    case .previousLog: return read(Page.Kind.previousLog) { .readLog($0, previous: true) }
    case .events: return read(Page.Kind.events) { .readEvents($0) }
    case .manifest: return read(Page.Kind.manifest) { .readManifest($0) }
    case .outputs: return readOutputs()
    case .nextMatch: changePage { $0.find(forward: true) }
    case .previousMatch: changePage { $0.find(forward: false) }
    case .cancel:
      return stopWaiting()
    case .accept: return accept()
    case .drop: return drop()
    case .erase:
      if input?.text.isEmpty == false { input?.text.removeLast() }
      typed()
    case .eraseAll:
      input?.text = ""
      typed()
    case .format: changeFormat()
    }
    return []
  }

  /// Further than anything on a screen.
  static let farAway = 1_000_000

  private mutating func changeFormat() {
    changeSave { $0.change(to: $0.format.next) }
    if case .save(let form) = screen { input?.text = form.path }
  }

  private mutating func move(by count: Int) {
    switch screen {
    case .applications: applications.move(by: count)
    case .walk: moveOnChart(by: count)
    case .page: changePage { $0.scroll += count }
    case .picker: changePicker { $0.move(by: count) }
    case .save, .answer: break
    }
  }

  private mutating func open() -> [SessionEffect] {
    switch screen {
    case .applications:
      guard let row = applications.selected else { return [] }
      let target = row.diagnosis.target
      let kind = ObjectKind(rawValue: target.kind)
      walk = WalkState(
        kind.map { .object(kind: $0, name: target.name) } ?? .name(target.name),
        namespace: target.namespace)
      screens.append(.walk)
      return walkAgain(isFresh: isOld(applications.readAt))
    case .walk:
      guard let item = selectedItem else { return [] }
      let isOutcome = !item.isQuestion && walk?.diagnosis != nil
      screens.append(
        .page(Page(isOutcome ? .finding : .question(item.key), content: .composed)))
      return []
    case .picker(let picker): return choose(picker.chosen)
    case .save(let form):
      guard let report else { return [] }
      return begin(
        .save(
          report, format: form.format, path: form.path,
          replaces: form.replaceable == form.path, language: language))
    case .page, .answer: return []
    }
  }

  private mutating func choose(_ choice: SessionResult.Choice?) -> [SessionEffect] {
    guard let choice else { return [] }
    switch choice.target {
    case .lesson(let entry): return begin(.learn(.open(entry.id)))
    case .given: return look(at: .open(.given))
    case .context: return look(at: .open(.context(choice.name)))
    case .practice: return look(at: .open(.practice(choice.name)))
    case .namespace(let name):
      place?.namespace = name
      return look(
        at: .readApplications(namespace: name, usesProbes: usesProbes, isFresh: false))
    }
  }

  private mutating func back() -> [SessionEffect] {
    guard screens.count > 1 else { return [] }
    let closed = screens.removeLast()
    switch closed {
    case .page(let page):
      if page.kind == .lesson { return closeLesson() }
      // The help may lie on a page that is still being read.
      return page.kind.isEvidence ? cancel([.page]) : []
    case .picker: return cancel([.picker])
    case .save: return cancel([.save])
    case .walk:
      let effects = cancel([.walk, .watch])
      walk = nil
      // What changes is followed on: for that, it must be known how it stands now.
      if isWatching { return effects + readApplications(isFresh: true) }
      // A session that began with one application has not read the others yet.
      guard applications.report == nil, !isBusy(.applications) else { return effects }
      return effects + readApplications(isFresh: false)
    case .applications, .answer: return []
    }
  }

  /// Gives up what is under way; changes of the cluster are followed on.
  private mutating func stopWaiting() -> [SessionEffect] {
    notice = word(.cancelled)
    walk?.stop()
    if isBusy(.page) { changeEvidence { $0.content = .problem(ScreenWord.notWaited.texts) } }
    // Watching is switched off by its own key; lessons come out of the program itself, at once.
    let unstoppable: [SessionJob.Slot] = [.watch, .lesson, .progress]
    let effects = cancel(SessionJob.Slot.allCases.filter { !unstoppable.contains($0) })
    return effects + (isWatching && !isBusy(.watch) ? begin(.watch) : [])
  }

  private mutating func answer(_ isYes: Bool?) -> [SessionEffect] {
    guard case .answer(let key) = screen else { return [] }
    screens.removeLast()
    walk?.answers[WalkGuide.Place(key.id, at: key.object)] = isYes
    walk?.selected = nil
    return walkAgain(isFresh: false)
  }

  private mutating func toggleWatch() -> [SessionEffect] {
    isWatching.toggle()
    notice = word(isWatching ? .watching : .notWatching)
    return isWatching ? begin(.watch) : cancel([.watch])
  }

  private mutating func toggleProbes() -> [SessionEffect] {
    usesProbes.toggle()
    notice = word(usesProbes ? .probesOn : .probesOff)
    if screen.kind == .walk { return walkAgain(isFresh: false) }
    return place == nil ? [] : readApplications(isFresh: false)
  }

  private mutating func changeLanguage() {
    language = language == .english ? .simplifiedChinese : .english
    lesson?.language = language
    applications.say(in: language, chart: chart)
  }

  private mutating func read(
    _ kind: (ObjectReference) -> Page.Kind, _ job: (ObjectReference) -> SessionJob
  ) -> [SessionEffect] {
    guard let object = shownObject else { return [] }
    // One page of evidence after the other, not one on top of the other.
    if isEvidencePage { screens.removeLast() }
    screens.append(.page(Page(kind(object), content: .reading)))
    return begin(job(object))
  }

  /// Whether the page that is seen is read from the cluster.
  var isEvidencePage: Bool {
    if case .page(let page) = screen { page.kind.isEvidence } else { false }
  }

  private mutating func readPageAgain() -> [SessionEffect] {
    guard case .page(let page) = screen else { return [] }
    switch page.kind {
    case .log: return perform(.log)
    case .previousLog: return perform(.previousLog)
    case .events: return perform(.events)
    case .manifest: return perform(.manifest)
    case .outputs: return perform(.outputs)
    case .finding, .question, .help, .lesson: return []
    }
  }
}
