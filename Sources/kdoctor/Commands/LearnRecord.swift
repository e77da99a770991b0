import Flowchart
import Foundation
import Reporting
import Teaching

/// Keeps a learner's progress; where that cannot be done, the lessons go on without, and it is said
/// once.
struct LearnRecord {
  let language: Language
  private(set) var progress = LessonProgress()
  private var hasComplained = false

  init(language: Language) { self.language = language }

  /// Reads how far the learner has come.
  mutating func read() {
    do throws(ProgressProblem) {
      progress = try file().read()
    } catch {
      complain(error)
    }
  }

  /// Remembers something.
  mutating func change(_ change: (inout LessonProgress) -> Void) {
    change(&progress)
    do throws(ProgressProblem) {
      let aside = try file().update(change)
      if let aside { note(.keptAside(aside)) }
    } catch {
      complain(error)
    }
  }

  /// Forgets everything.
  ///
  /// - Throws: ``Failure`` where that cannot be done.
  func reset() throws {
    let words: LearnWords
    do throws(ProgressProblem) {
      let file = try file()
      words = try file.reset() ? .wasReset(file.path) : .nothingToReset
    } catch {
      throw Failure(.failure, .other(LearnWords.problem(error).text(in: language)))
    }
    try LearnCommand.deliver(words.text(in: language) + "\n")
  }

  private func file() throws(ProgressProblem) -> ProgressFile {
    try ProgressFile(environment: ProcessInfo.processInfo.environment)
  }

  private mutating func complain(_ problem: ProgressProblem) {
    guard !hasComplained else { return }
    hasComplained = true
    note(.problem(problem))
  }

  private func note(_ words: LearnWords) {
    StandardStreams.complain(CommandWords.note(words.text(in: language)).text(in: language))
  }
}
