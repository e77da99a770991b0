import Flowchart
import Foundation
import KDoctorTesting
import Teaching
import Testing

@Suite("Reading lessons")
struct LessonLoaderTests {
  private static func file(_ name: String) throws -> String {
    let url = Fixtures.flowchart.appending(path: "lessons/\(name)")
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  private static func gaps(in files: [String: String]) throws -> [String] {
    do {
      _ = try LessonLoader.read(
        files: files, chart: try BuiltInChart.chart, recordings: Set(Fixtures.recorded))
      return []
    } catch ChartError.gaps(let gaps) {
      return gaps.map(\.description)
    }
  }

  @Test("What is built in is what stands in flowchart/lessons, in its order")
  func builtIn() throws {
    let lessons = try LessonLoader.load(
      folder: Fixtures.flowchart.appending(path: "lessons").path, chart: try BuiltInChart.chart,
      recordings: Set(Fixtures.recorded))
    #expect(try BuiltInLessons.all == lessons)
    let orders = lessons.map(\.order)
    #expect(orders == orders.sorted() && BuiltInLessons.ids == lessons.map(\.id))
  }

  @Test(
    "Each mistake is told with its file",
    arguments: [
      ("order: 110", "order: x", "image-tag.yaml:1: `order` has to be a whole number"),
      ("order: 110\n", "", "image-tag.yaml: lacks the key `order`"),
      ("recording: image-tag", "recording: nope", "image-tag.yaml: there is no recording nope"),
      ("repaired: healthy", "repaired: nope", "image-tag.yaml: there is no recording nope"),
      ("deployment/shop", "shop", "image-tag.yaml: `target` is not KIND/NAME"),
      ("pod.image.pull", "pod.image.pul", "`predict` names pod.image.pul, which is no question"),
      ("pod.image.pull", "pod.pending", "`predict` names pod.pending twice"),
      ("finding: pod.image.tag-not-found", "finding: pod.nope", "pod.nope is no outcome"),
      ("finding: pod.image.tag-not-found\n", "", "`not-causes` is for lessons with a `finding`"),
      ("  - pod.crash.application\n", "", "`not-causes` names 2 of 3"),
      ("pod.crash.application", "pod.image.name-wrong", "two causes have the same title (en)"),
      ("https://", "http://", "`read` is no https address"),
      ("部署之后什么都没有启动", "Nothing starts after a deploy", "`title` is the same in both"),
      ("Nothing starts", "{pod} does not start", "`title` has a placeholder"),
      (
        "Nothing starts", "Nothing starts, and nobody knows why it is so",
        "`title.en` takes 60 of 56 columns"
      ),
      ("story:", "tale: x\nstory:", "has the unknown key `tale`"),
      ("predict:", "predict: x\nother:", "image-tag.yaml:16: `predict` has to be a list"),
    ])
  func mistakes(original: String, change: String, gap: String) throws {
    let text = try Self.file("image-tag.yaml")
    let changed = text.replacing(original, with: change, maxReplacements: 1)
    #expect(changed != text)
    let gaps = try Self.gaps(in: ["image-tag.yaml": changed])
    #expect(gaps.contains { $0.contains(gap) }, "\(gaps)")
    #expect(gaps.allSatisfy { $0.hasPrefix("flowchart/lessons/image-tag.yaml") })
  }

  @Test("Two lessons may not have the same place")
  func order() throws {
    let text = try Self.file("image-tag.yaml")
    let gaps = try Self.gaps(in: ["image-tag.yaml": text, "other.yaml": text])
    #expect(gaps == ["flowchart/lessons/other.yaml: `order` 110 is that of image-tag, too"])
  }

  @Test("A folder without any lesson is told")
  func empty() throws {
    #expect(try Self.gaps(in: [:]) == ["flowchart/lessons: holds no lesson"])
  }

  @Test("Lessons come back from their archive as they were")
  func archive() throws {
    let lessons = try BuiltInLessons.all
    let text = LessonArchive.encode(lessons)
    #expect(try LessonArchive.decode(text) == lessons)
    #expect(throws: ChartError.self) { try LessonArchive.decode(String(text.dropLast())) }
    #expect(throws: ChartError.self) { try LessonArchive.decode(text + text) }
  }
}
