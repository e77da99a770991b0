import Teaching

extension LearnWords {
  var english: String {
    switch self {
    case .keysOfPage: "Enter goes on, q stops."
    case .keysOfChoice(let count, let offersHint):
      "1 to \(count) chooses\(offersHint ? ", h gives a hint" : ""), q stops."
    case .notRecorded: "The recording does not tell what this prints."
    case .resumed(let count):
      "You left this lesson after \(count) \(count == 1 ? "answer" : "answers"); it goes on there."
    case .left: "Stopped. 'kdoctor learn' goes on from here."
    case .nextLesson(let title): "The next lesson is: \(title)"
    case .allDone(let count):
      "You have taken all \(count) lessons. Any of them can be taken again: kdoctor learn LESSON; "
        + "or try kdoctor learn --exam."
    case .exam(let seed): "This exam can be repeated: kdoctor learn --exam --seed \(seed)"
    case .begun: "begun"
    case .summary(let finished, let count, let score):
      "\(finished) of \(count) \(count == 1 ? "lesson" : "lessons") taken"
        + (score.of == 0 ? "." : ", \(score.points) of \(score.of) points.")
    case .wasReset(let path): "Your progress is forgotten: \(path) was removed."
    case .nothingToReset: "There is no progress to forget."
    case .keptAside(let path): "the progress that could not be understood is kept as \(path)"
    case .problem(let problem): Self.text(of: problem)
    }
  }

  private static func text(of problem: ProgressProblem) -> String {
    switch problem {
    case .noPlace:
      "your progress is not kept: neither XDG_STATE_HOME nor HOME names a folder"
    case .unreadable(let path, let reason):
      "your progress cannot be read and is not kept: \(path): \(reason)"
    case .noFile(let path): "your progress is not kept: \(path) is no ordinary file"
    case .unwritable(let path, let reason):
      "your progress is not kept: \(path) cannot be written: \(reason)"
    case .newer(let path, let schema):
      "your progress is not kept: \(path) was written by a newer kdoctor (\(schema)) and is left "
        + "as it is"
    case .damaged(let path): "\(path) is damaged or not kdoctor's; you begin anew"
    }
  }
}
