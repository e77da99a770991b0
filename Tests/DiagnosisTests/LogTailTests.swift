import Testing

@testable import Diagnosis

@Suite struct LogTailTests {
  @Test(arguments: [
    ("starting\nError: no such file\nbye", "Error: no such file"),
    ("one\ntwo", "two"),
    ("fatal: boom\n  at main (app.js:1)", "fatal: boom"),
    (
      "error: login with token=ghp_0123456789abcdefghijklmnopqrstuvwxyz failed",
      "error: login with token=REDACTED failed"
    ),
    ("cannot reach postgres://app:hunter2@db/shop", "cannot reach postgres://app:REDACTED@db/shop"),
  ])
  func theTellingLineKeepsNoSecrets(log: String, line: String) {
    #expect(LogTail.tellingLine(of: log) == line)
  }
}
