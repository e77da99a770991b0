import Testing

@Suite("A lesson in a real terminal")
struct TerminalLessonTests {
  @Test("is taken to its end, left, gone on with, and kept")
  func learns() async throws {
    let terminal = try Tmux()
    let modes = try await terminal.modes()
    try terminal.start("learn")
    try await terminal.see("● Three layers in health")
    try terminal.type("/svc-selector")
    try terminal.press("Enter")
    try await terminal.see("Lesson: Sound Pods that nobody reaches")
    try terminal.press("Enter")
    try await terminal.see("$ kubectl get pods -n svc-selector")
    try terminal.type("n")
    let answer = try await terminal.see("✗ Wrong. Is the Pod RUNNING? yes")
    #expect(answer.contains("▶ shop-6f48fdb979-4t6w5   1/1     Running"))
    try terminal.type("q")
    try await terminal.see("begun")
    try terminal.type("qq")
    try await terminal.see("status=0")
    #expect(try await terminal.modes() == modes)

    try terminal.start("learn svc-selector")
    try await terminal.see("You go on where you left. Answered so far: 1")
    try terminal.press("Home")
    for number in 2...5 {
      try await terminal.see("question \(number)") {
        $0.contains("Question \(number) of 5") && $0.contains("y yes")
      }
      try terminal.type("y")
      try await terminal.see("Enter go on")
      try terminal.press("Enter")
    }
    for question in ["In which layer", "What is the cause?", "What puts it right?"] {
      try await terminal.see(question)
      try terminal.type("1")
    }
    try await terminal.see("What happened")
    try terminal.press("Enter")
    try await terminal.see("the score in the list") { screen in
      screen.split(separator: "\n").contains {
        $0.contains("Sound Pods that nobody reaches") && $0.contains(" of 16")
      }
    }
    try terminal.type("qqq")
    try await terminal.see("status=0")
    #expect(try await terminal.modes() == modes)
  }
}
