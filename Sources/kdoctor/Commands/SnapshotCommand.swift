import ArgumentParser

/// `kdoctor snapshot`: writes a cluster down, and tells what is in such a file.
struct SnapshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: HelpText.pick(
      "Saves what a diagnosis reads into one file, without secrets, or inspects such a file.",
      "把诊断所读的内容保存到一个不含机密的文件，或检查这样的文件。"),
    subcommands: [SnapshotSaveCommand.self, SnapshotInspectCommand.self])
}
