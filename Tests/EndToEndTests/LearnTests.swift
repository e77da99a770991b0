import Foundation
import Testing

@Suite("Lessons on plain lines")
struct LearnTests {
  /// Reads the story and takes the first choice everywhere; what is too much means nothing.
  private static let all = "\n" + String(repeating: "1\n\n", count: 9)

  private static func progress(in folder: Scratch) -> URL {
    folder.url.appendingPathComponent("kdoctor/progress.json")
  }

  private static func learn(
    _ arguments: [String] = [], state: Scratch, input: String = ""
  ) throws -> Kdoctor.Outcome {
    try Kdoctor.run(
      ["learn"] + arguments, environment: ["XDG_STATE_HOME": state.url.path], input: input)
  }

  @Test("A lesson can be taken through a pipe, to its end")
  func pipe() throws {
    let state = try Scratch()
    let outcome = try Self.learn(
      ["image-tag"], state: state, input: "\nno\n\nNO\n\n1\n\ny\n\n2\n\n1\n1\n1\n\n")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.contains("Lesson: Nothing starts after a deploy"))
    #expect(outcome.output.contains("$ kubectl get pods -n image-tag"))
    #expect(outcome.flat.contains("Image tag 1.25.99-nope of \"nginx\" does not exist"))
    #expect(outcome.output.contains(" of 16 points."))
    #expect(!outcome.output.contains("\u{1B}"))
    let list = try Self.learn(["--list"], state: state)
    #expect(list.output.firstMatch(of: #/\n1[0-9]/16 +image-tag /#) != nil)
    #expect(list.output.contains("1 of "))
  }

  @Test("In Chinese, too")
  func chinese() throws {
    let outcome = try Self.learn(
      ["healthy", "--lang", "zh-Hans"], state: try Scratch(), input: "\n否\n\n是\n\n提示\n是\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("课程：") && outcome.output.contains("提示："))
    #expect(outcome.output.contains("正确。"))
  }

  @Test("Where the input ends a lesson stops, and goes on there the next time")
  func resume() throws {
    let state = try Scratch()
    let left = try Self.learn(["image-tag"], state: state, input: "\nn\n\nn\n\n")
    #expect(left.status == 0 && left.output.hasSuffix("goes on from here.\n"))
    #expect(left.output.contains("Question 3 of 5"))
    let list = try Self.learn(["--list"], state: state)
    #expect(list.output.contains("begun"))
    let resumed = try Self.learn(state: state, input: "q\n")
    #expect(resumed.output.contains("after 2 answers"))
    #expect(resumed.output.contains("Question 3 of 5"))
    #expect(!resumed.output.contains("Question 2 of 5"))
  }

  @Test("Without a lesson the first comes, and after it the next")
  func goesOn() throws {
    let state = try Scratch()
    let outcome = try Self.learn(state: state, input: Self.all + "\n\n")
    #expect(outcome.output.contains("Lesson: Three layers in health"))
    #expect(outcome.output.contains("The next lesson is: "))
    let lessons = outcome.output.ranges(of: "Lesson: ").count
    #expect(lessons >= 3)
    let reset = try Self.learn(["--reset"], state: state)
    #expect(reset.status == 0 && reset.output.contains("forgotten"))
    #expect(!FileManager.default.fileExists(atPath: Self.progress(in: state).path))
    let again = try Self.learn(["--reset"], state: state)
    #expect(again.status == 0 && again.output.contains("no progress"))
  }

  @Test("What cannot be understood is answered with what can be typed")
  func senseless() throws {
    let outcome = try Self.learn(
      ["healthy"], state: try Scratch(), input: "7\n\nmaybe\n3\n0\n-1\nq\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.ranges(of: "1 to 2 chooses, h gives a hint, q stops").count == 5)
  }

  @Test("An exam is the same for the same number, and has no hints")
  func exam() throws {
    let input = "\nh\n1\n\n1\n\n"
    let runs = try (0..<2).map { _ in
      try Self.learn(["--exam", "--seed", "5"], state: try Scratch(), input: input).output
    }
    #expect(runs[0] == runs[1] && runs[0].contains("--exam --seed 5"))
    #expect(!runs[0].contains("h gives a hint"))
    let others = try (6..<12).map {
      try Self.learn(["--exam", "--seed", "\($0)"], state: try Scratch()).output
    }
    #expect(Set(others).count > 1)
    let left = try Self.learn(["--list"], state: try Scratch())
    #expect(!left.output.contains("begun"))
  }

  @Test(
    "Wrong usage names what is right",
    arguments: [
      (["imagetag"], "image-tag"), (["nothing-like-it-at-all"], "--list"),
      (["--list", "--exam"], "--list and --exam"), (["healthy", "--reset"], "--reset and healthy"),
      (["--seed", "3"], "--exam"), (["--exam", "--seed", "x"], "--seed"),
    ])
  func usage(arguments: [String], hint: String) throws {
    let outcome = try Self.learn(arguments, state: try Scratch())
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains(hint))
  }

  @Test(
    "Where progress cannot be kept, lessons go on without, and it is said once",
    arguments: [
      ["HOME": "", "XDG_STATE_HOME": ""], ["XDG_STATE_HOME": "/dev/null/nowhere"],
      ["XDG_STATE_HOME": "/proc"],
    ])
  func unwritable(environment: [String: String]) throws {
    for (language, words) in [("en", "is not kept"), ("zh-Hans", "不会保存学习进度")] {
      let outcome = try Kdoctor.run(
        ["learn", "image-tag", "--lang", language], environment: environment, input: Self.all)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains(language == "en" ? "of 16 points" : "/ 16"))
      #expect(outcome.errors.ranges(of: words).count == 1, "\(outcome.errors)")
    }
  }

  @Test("A file of a newer kdoctor stays as it is; a damaged one is kept aside")
  func foreign() throws {
    for (text, words) in [
      (#"{"schema":"kdoctor/progress/v9"}"#, "newer"), ("{\"begun\": tru", "begin anew"),
    ] {
      let state = try Scratch()
      let file = Self.progress(in: state)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try state.write(text, to: "kdoctor/progress.json")
      let outcome = try Self.learn(["image-tag"], state: state, input: Self.all)
      #expect(outcome.status == 0 && outcome.errors.contains(words))
      let isNewer = words == "newer"
      #expect(try state.read("kdoctor/progress.json" + (isNewer ? "" : ".bak")) == text)
      let reset = try Self.learn(["--reset"], state: state)
      #expect(reset.status == (isNewer ? 1 : 0))
    }
  }

  @Test("Two learners at once lose nothing")
  func together() throws {
    let state = try Scratch()
    let ids = ["healthy", "image-tag", "svc-selector"]
    let folders = try ids.map { _ in try Scratch() }
    let runs = try zip(ids, folders).map { id, folder in
      let process = try Kdoctor.process(
        ["learn", id], environment: ["XDG_STATE_HOME": state.url.path], in: folder)
      process.standardInput = try FileHandle(
        forReadingFrom: folder.write(Self.all, to: "in"))
      try process.start()
      return process
    }
    for run in runs { run.waitUntilExit() }
    let list = try Self.learn(["--list"], state: state).output
    #expect(list.contains("\n\(ids.count) of "), "\(list)")
  }
}
