import ArgumentParser

/// The options of the kubectl commands whose output is rendered.
struct KubectlArguments: ParsableArguments {
  @Argument var words: [String] = []
  @Option(name: .shortAndLong) var namespace: String?
  @Flag(name: [.customShort("A"), .long]) var allNamespaces = false
  @Option(name: .shortAndLong) var output: String?
  @Option(name: [.customShort("l"), .long]) var selector: String?
  @Option var fieldSelector: String?
  @Flag var showLabels = false
  @Option(name: [.customShort("L"), .long]) var labelColumns: [String] = []
  @Flag var noHeaders = false
  @Option var sortBy: String?
  @Flag(name: .shortAndLong) var watch = false
  @Option(name: .shortAndLong) var container: String?
  @Flag(name: .shortAndLong) var previous = false
  @Option var tail: Int?
  @Option var timeout: String?
  @Option var raw: String?
}
