import Reporting

/// Ends the program with a message on standard error.
struct Failure: Error {
  var status: ExitStatus
  var words: CommandWords

  init(_ status: ExitStatus, _ words: CommandWords) {
    self.status = status
    self.words = words
  }
}

/// Ends the program without a word: the report has said it all.
struct Verdict: Error {
  var status: ExitStatus
}
