import Foundation
import Testing

@Suite("The Tab key in a real shell", .serialized)
struct ShellCompletionTests {
  /// A shell that has the completions of kdoctor.
  struct Shell: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Starts it, with the completion script `_kdoctor`.
    let start: String
  }

  private static let shells = [
    Shell(testDescription: "bash", start: "exec bash --noprofile --rcfile ./_kdoctor -i"),
    // Reads .zshrc, but nothing of the system's.
    Shell(testDescription: "zsh", start: "exec zsh -d -i"),
    Shell(testDescription: "fish", start: "exec fish --private --no-config -C 'source ./_kdoctor'"),
  ]

  @Test("completes commands, options, recordings, namespaces and targets", arguments: shells)
  func completes(shell: Shell) async throws {
    let terminal = try Tmux(
      // A busy machine is no slow cluster.
      columns: 100, environment: ["KDOCTOR_COMPLETION_TIMEOUT": "60s", "HISTFILE": "/dev/null"])
    let script = try Kdoctor.run(["--generate-completion-script", shell.testDescription])
    try terminal.folder.write(script.output, to: "_kdoctor")
    try terminal.folder.write("autoload -Uz compinit; compinit -D; . ./_kdoctor\n", to: ".zshrc")
    try terminal.type(shell.start)
    try terminal.press("Enter")
    for (number, (begun, word)) in [
      ("kdoctor rep", "kdoctor report"),
      ("kdoctor report --fail", "kdoctor report --fail-on"),
      ("kdoctor report --practice two", "kdoctor report --practice two-faults"),
      (
        "kdoctor report --practice crash-app -n cra",
        "kdoctor report --practice crash-app -n crash-app"
      ),
      (
        "kdoctor report --practice crash-app deploy",
        "kdoctor report --practice crash-app deployment/"
      ),
      ("kdoctor explain pod.image.tag-", "kdoctor explain pod.image.tag-not-found"),
    ].enumerated() {
      // An empty line first: nothing is completed before the shell reads keys.
      try terminal.press("C-u")
      try terminal.type("clear; echo rea''dy \(number)")
      try terminal.press("Enter")
      try await terminal.see("ready \(number)")
      try terminal.type(begun)
      try terminal.press("Tab")
      try await terminal.see(word)
    }
  }
}
