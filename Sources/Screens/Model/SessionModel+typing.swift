extension SessionModel {
  /// Begins to type what the screen takes.
  mutating func beginTyping() {
    switch screen {
    case .applications: input = TextInput(.filterApplications, text: applications.filter)
    case .page(let page): input = TextInput(.search, text: page.search)
    case .picker(let picker): input = TextInput(.filterChoices, text: picker.filter)
    case .walk, .save, .answer: break
    }
  }

  /// Lets the text take effect while it is typed.
  mutating func typed() {
    guard let input else { return }
    switch input.purpose {
    case .filterApplications: applications.filter(by: input.text)
    case .search: changePage { $0.search = input.text }
    case .filterChoices: changePicker { $0.filter = input.text }
    case .path: changeSave { $0.path = input.text }
    }
  }

  /// Keeps the text.
  mutating func accept() -> [SessionEffect] {
    guard let input else { return [] }
    // The name of a file stays until it is written.
    if input.purpose != .path { self.input = nil }
    switch input.purpose {
    case .search:
      changePage { $0.find(forward: true) }
      if case .page(let page) = screen, !page.search.isEmpty, page.match == nil {
        notice = word(.notFound, ["text": page.search])
      }
      return []
    // One Enter is enough for a list that was narrowed to what is wanted.
    case .filterChoices, .path: return perform(.open)
    case .filterApplications: return []
    }
  }

  /// Goes back to the text that was there before.
  mutating func drop() -> [SessionEffect] {
    guard let dropped = input else { return [] }
    input?.text = dropped.before
    typed()
    input = nil
    guard dropped.purpose == .path else { return [] }
    screens.removeLast()
    return cancel([.save])
  }
}
