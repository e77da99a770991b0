import Diagnosis
import Foundation
import Screens
import Terminal

/// The session without a screen: writes plain lines, and reads numbers and letters.
@MainActor
final class LinearRunner {
  private var model: SessionModel
  private let cluster: SessionCluster
  private var hasQuit = false

  /// How long nothing is said of what is waited for, and how often from then on it is.
  private static let patience = Duration.seconds(3)

  init(model: SessionModel, cluster: SessionCluster) {
    self.model = model
    self.cluster = cluster
  }

  /// Runs until the person quits or the input ends.
  func run() async {
    await perform(model.start())
    while !hasQuit {
      write(model.linearView())
      guard let line = readLine()?.trimmingCharacters(in: .whitespaces) else { break }
      model.now = Date()
      if model.isTyping {
        await perform(model.type(line))
      } else if let number = Int(line) {
        await perform(model.choose(number))
      } else if line.lowercased() == "tab" {
        await perform(model.update(.key(KeyEvent(.tab))))
      } else if let letter = line.first {
        await perform(model.update(.key(.character(letter))))
      }
    }
    await cluster.close()
  }

  private func write(_ view: LinearView) {
    var text = "\n" + view.lines.joined(separator: "\n") + "\n"
    for (index, choice) in view.choices.enumerated() { text += "\(index + 1). \(choice)\n" }
    text += view.keys.joined(separator: ", ") + "\n> "
    StandardStreams.write(Array(text.utf8))
  }

  /// Does what the model wants done, one thing after the other.
  private func perform(_ effects: [SessionEffect]) async {
    for effect in effects {
      switch effect {
      case .cancel, .tick: break
      case .start(let job, let ticket): await run(job, ticket: ticket)
      case .copy(let text): StandardStreams.write(Array((text.visible + "\n").utf8))
      case .quit: hasQuit = true
      }
    }
  }

  private func run(_ job: SessionJob, ticket: Int) async {
    let steps = SessionInbox()
    let teller = Task { await tellWaiting() }
    let result = await cluster.perform(job) { event in
      steps.put(.message(.walked(event, ticket: ticket)))
    }
    teller.cancel()
    for case .message(let step) in steps.take() { await perform(model.update(step)) }
    guard let result else { return }
    model.now = Date()
    await perform(model.update(.done(result, ticket: ticket)))
  }

  /// Says what a slow cluster is waited for, until it is cancelled.
  private func tellWaiting() async {
    while true {
      do {
        try await Task.sleep(for: Self.patience)
      } catch {
        return
      }
      _ = model.update(.tick(await cluster.progress))
      StandardStreams.write(Array((model.waitingLine + "\n").utf8))
    }
  }
}
