import Foundation
import Teaching

/// Writes the parts of the documentation that the program itself knows: `generate-docs [--check]
/// FOLDER`, where the folder is this checkout.
///
/// With `--check` nothing is written; a page that is not what would be written fails.
@main
enum GenerateDocs {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let isCheck = arguments.first == "--check"
    if isCheck { arguments.removeFirst() }
    guard arguments.count == 1, let folder = arguments.first else {
      report("usage: generate-docs [--check] FOLDER")
      exit(2)
    }
    do {
      let root = URL(fileURLWithPath: folder)
      var stale = 0
      for page in try Documentation(chart: BuiltInChart.chart).pages(in: root) where page.isStale {
        stale += 1
        if isCheck {
          report("\(page.path) is not what the program says: make docs")
        } else {
          try Data(page.text.utf8).write(to: root.appendingPathComponent(page.path))
          print("wrote \(page.path)")
        }
      }
      if isCheck, stale > 0 { exit(1) }
    } catch {
      report("generate-docs: \(error)")
      exit(1)
    }
  }

  private static func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
