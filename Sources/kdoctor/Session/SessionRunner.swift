import Diagnosis
import Foundation
import Screens
import Terminal

/// Connects the session's model with the terminal and the cluster: feeds it messages, does what it
/// wants done, and shows what it looks like.
@MainActor
final class SessionRunner {
  private var model: SessionModel
  private let surface: any Surface
  private let jobs: SessionJobs
  private let inbox = SessionInbox()
  private var hasQuit = false
  private var end: EndReason?

  init(model: SessionModel, surface: any Surface, cluster: SessionCluster) {
    self.model = model
    self.surface = surface
    jobs = SessionJobs(cluster: cluster, inbox: inbox)
  }

  /// Runs until the person quits or the terminal ends.
  ///
  /// - Returns: Why it ended from outside; nil where the person has quit.
  func run(_ events: AsyncStream<TerminalEvent>) async -> EndReason? {
    let inbox = inbox
    let listener = Task {
      for await event in events { inbox.put(.terminal(event)) }
    }
    defer {
      listener.cancel()
      jobs.cancelAll()
    }
    // What is seen first waits for nothing.
    surface.present(model.view())
    perform(model.start())
    for await _ in inbox.signal {
      // Everything that has come by now is one change of the screen.
      for entry in inbox.take() { handle(entry) }
      if hasQuit || end != nil { return end }
      surface.present(model.view())
    }
    return end
  }

  private func handle(_ entry: SessionInbox.Entry) {
    model.now = Date()
    switch entry {
    case .message(let message): perform(model.update(message))
    case .terminal(let event):
      switch event {
      case .key(let key): perform(model.update(.key(key)))
      case .paste(let text): perform(model.update(.pasted(text)))
      case .resized(let size), .resumed(let size): perform(model.update(.resized(size)))
      case .background(let theme): surface.adopt(theme)
      case .ended(let reason): end = reason
      }
    }
  }

  private func perform(_ effects: [SessionEffect]) {
    for effect in effects {
      switch effect {
      case .start(let job, let ticket): jobs.start(job, ticket: ticket)
      case .cancel(let slot): jobs.cancel(slot)
      case .tick: jobs.tick()
      case .copy(let text):
        perform(model.update(.copied(text, surface.copy(text))))
      case .quit: hasQuit = true
      }
    }
  }
}
