import ArgumentParser
import Flowchart
import KubeClient
import Reporting

/// `kdoctor snapshot inspect`: tells what is in a recorded cluster.
struct SnapshotInspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tells what a recorded cluster holds, what it lacks, and whether secrets are left.",
    discussion: """
      Reads whatever 'kdoctor report --snapshot' reads. Look at it before you hand a file on.

      Exit status: 0 nothing in it looks like a secret, 1 it cannot be read, 2 wrong usage, \
      3 something in it looks like a secret.

      EXAMPLES
        kdoctor snapshot inspect shop.tgz
        kubectl get all -A -o json | kdoctor snapshot inspect -
      """)

  @Argument(help: ArgumentHelp("A file, a folder, or - for standard input.", valueName: "path"))
  var path: String

  @OptionGroup
  var language: LanguageOption

  @OptionGroup
  var look: LookOptions

  func run() async throws {
    let language = try language.language()
    let style = try look.style(look.colour(), isFile: false)
    let inspection: SnapshotInspection
    do {
      inspection = try SnapshotInspection.load(path, standardInput: StandardStreams.readAll)
    } catch {
      throw Failure(.failure, .snapshot(String(describing: error)))
    }
    let text = TextRenderer.render(
      ReportDocument(inspection, language: language), language: language, style: style)
    if let reason = StandardStreams.write(Array(text.utf8)) {
      throw Failure(.failure, .cannotWrite("standard output", reason))
    }
    if inspection.hasLeftovers { throw Verdict(status: .problem) }
  }
}
