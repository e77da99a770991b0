/// A text that is being typed on the bottom line.
struct TextInput: Sendable, Hashable {
  /// What it is for.
  enum Purpose: Sendable, Hashable {
    case filterApplications
    case search
    case filterChoices
    case path
  }

  var purpose: Purpose
  var text: String
  /// What to go back to where the text is dropped.
  let before: String

  init(_ purpose: Purpose, text: String) {
    self.purpose = purpose
    self.text = text
    before = text
  }
}
