import Flowchart
import Teaching
import Testing

@Suite("A learner's progress")
struct ProgressTests {
  private static let answer = LessonAnswer(step: "pod.pending", said: "no", usedHint: true)

  @Test("The better score of a lesson stays")
  func best() {
    var progress = LessonProgress()
    for points in [4, 8, 6] { progress.finish("a", with: LessonScore(points: points, of: 10)) }
    #expect(progress.finished["a"] == LessonScore(points: 8, of: 10))
    // The lesson has become shorter since.
    progress.finish("a", with: LessonScore(points: 8, of: 8))
    #expect(progress.finished["a"] == LessonScore(points: 8, of: 8))
  }

  @Test("What was left comes first, then what was never taken, then nothing")
  func next() throws {
    let lessons = Array(try BuiltInLessons.all.prefix(3))
    let ids = lessons.map(\.id)
    let score = LessonScore(points: 1, of: 2)
    var progress = LessonProgress()
    #expect(progress.next(of: lessons)?.id == ids[0])
    progress.finish(ids[0], with: score)
    #expect(progress.next(of: lessons)?.id == ids[1])
    progress.keep([Self.answer], in: ids[0])
    progress.keep([Self.answer], in: ids[2])
    #expect(progress.next(of: lessons)?.id == ids[2])
    progress.finish(ids[2], with: score)
    #expect(progress.next(of: lessons)?.id == ids[0])
    for id in ids { progress.finish(id, with: score) }
    #expect(progress.next(of: lessons) == nil)
  }

  @Test("An exam leaves alone what was begun")
  func exam() {
    var progress = LessonProgress()
    progress.keep([Self.answer], in: "a")
    progress.grade("a", with: LessonScore(points: 1, of: 2))
    #expect(progress.begun["a"] == [Self.answer] && progress.latest == "a")
  }
}
