import Foundation
import Testing

@Suite("The script that gives damaged inputs to every reader")
struct FuzzScriptTests {
  @Test("Takes a tally of any length, and for no reader that hangs")
  func tally() throws {
    let folder = try Scratch()
    // A reader that has a lot to say about one input; a pipe holds 64 KiB.
    try folder.write(
      """
      #!/bin/sh
      case $* in
        '') echo reader ;;
        *--journal*)
          words=$(printf '%0200000d' 7)
          echo '{"read": 1, "refused": 0, "failures": [{"number": 0, "words": "'$words'"}]}' ;;
        *) echo input ;;
      esac
      """, to: "fuzz")
    let script = Kdoctor.project.appendingPathComponent("scripts/fuzz.py").path
    let outcome = try Shell.run(
      """
      chmod +x fuzz
      /usr/bin/python3 '\(script)' fuzz --inputs 1 --keep kept --json tally.json || echo "status $?"
      """, in: folder)
    #expect(outcome.output.contains("wrong: kept/reader-0: 000"), "\(outcome)")
    #expect(outcome.output.hasSuffix("status 1\n"))
    #expect(try folder.read("kept/reader-0") == "input\n")
  }
}
