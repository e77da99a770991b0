import ArgumentParser
import Flowchart
import KubeClient
import Reporting

/// `kdoctor snapshot inspect`: tells what is in a recorded cluster.
struct SnapshotInspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: HelpText.pick(
      "Tells what a recorded cluster holds, what it lacks, and whether secrets are left.",
      "说明快照中有什么、缺什么，以及是否残留机密。"),
    discussion: HelpText.discussion(
      """
      Reads whatever 'kdoctor report --snapshot' reads. Look at it before you hand a file on.

      Exit status: 0 nothing in it looks like a secret, 1 it cannot be read, 2 wrong usage, \
      3 something in it looks like a secret.
      """,
      """
      可读取 'kdoctor report --snapshot' 能读取的任何内容。把文件交给别人之前，请先检查。

      退出状态：0 其中没有类似机密的内容，1 无法读取，2 用法有误，3 其中有类似机密的内容。
      """,
      examples: """
          kdoctor snapshot inspect shop.tgz
          kubectl get all -A -o json | kdoctor snapshot inspect -
        """))

  @Argument(
    help: .pick(
      "A file, a folder, or - for standard input.", "文件、文件夹，或以 - 表示标准输入。",
      valueName: "path"),
    completion: .file())
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
