import ArgumentParser

/// `kdoctor snapshot`: writes a cluster down, and tells what is in such a file.
struct SnapshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract:
      "Saves what a diagnosis reads into one file, without secrets, or inspects such a file.",
    subcommands: [SnapshotSaveCommand.self, SnapshotInspectCommand.self])
}
