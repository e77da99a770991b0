import Foundation
import KDoctorTesting
import Reporting
import Testing

@MainActor
@Suite("A walk on a live cluster")
struct LiveSessionWalkTests {
  @Test("Visits the application, and no longer where that is switched off")
  func visits() async throws {
    try await LiveSetting.with("svc-target-port") { setting in
      try await LiveSession.with(setting, ["-n", "svc-target-port"]) { session in
        try await session.see("deployment/shop")
        // A list leaves applications in peace.
        #expect(setting.server.visits.isEmpty)
        session.press("Enter")
        try await session.see("PROBLEM deployment/shop")
        #expect(!setting.server.visits.isEmpty)
        session.press("p")
        try await session.see("A walk no longer visits the application.")
        setting.server.forgetRequests()
        session.press("r")
        try await session.wait(for: "another walk") { setting.asked["list pods"] != nil }
        try await session.see("read")
        #expect(setting.server.visits.isEmpty)
        #expect(setting.asked["get pods/portforward"] == nil)
        session.press("p", "r")
        try await session.wait(for: "visits") { !setting.server.visits.isEmpty }
      }
    }
  }

  @Test("Goes on with what was read, and reads anew when asked")
  func remembers() async throws {
    try await LiveSetting.with("two-faults") { setting in
      try await LiveSession.with(setting, ["-n", "two-faults", "--no-probe"]) { session in
        try await session.see("deployment/shop")
        try await session.see("read")
        setting.server.forgetRequests()
        session.press("Enter")
        try await session.see("Fix Use a tag that exists")
        #expect(setting.asked["list deployments"] == nil)
        session.press("r")
        try await session.wait(for: "another reading") { setting.asked["list deployments"] == 1 }
      }
    }
  }

  @Test("Asks again for what a cancelled walk did not get")
  func cancelledHalfWay() async throws {
    try await LiveSetting.with("two-faults") { setting in
      setting.server.set(
        faults: [Fault(.stallBeforeHeaders, when: .resource("ingresses"), times: 1)])
      try await LiveSession.with(
        setting, ["deployment/shop", "-n", "two-faults", "--no-probe"]
      ) { session in
        try await session.wait(for: "the list") { setting.asked["list ingresses"] != nil }
        session.press("x")
        try await session.see("Cancelled.")
        session.press("r")
        try await session.see("Fix Use a tag that exists")
        session.press("f")
        try await session.see("ingress/shop: Backend port 8080 does not exist")
        #expect(!session.shows("cancelled"))
      }
    }
  }

  @Test("Shows the logs that can be read, and says which cannot")
  func someLogs() async throws {
    try await LiveSetting.with("init-crash") { setting in
      try await LiveSession.with(
        setting, ["deployment/shop", "-n", "init-crash", "--no-probe"]
      ) { session in
        try await session.see("PROBLEM deployment/shop")
        session.press("g")
        try await session.see("== migrate")
        try await session.see("== shop: ? ")
        #expect(session.shows("is waiting to start"))
      }
    }
  }

  @Test("Saves a person's answers as a person's", arguments: [ReportFormat.text, .json])
  func ownAnswers(format: ReportFormat) async throws {
    let folder = try Scratch()
    let path = folder.url.appendingPathComponent("saved").path
    try await LiveSetting.with("healthy") { setting in
      try await LiveSession.with(
        setting, ["deployment/shop", "-n", "healthy", "--no-probe"]
      ) { session in
        try await session.see("healthy deployment/shop")
        session.press("o", "y")
        try await session.see("with your answers")
        session.press("S")
        try await session.see("kdoctor-report.txt")
        for _ in ReportFormat.allCases.prefix(while: { $0 != format }) { session.press("Tab") }
        for _ in 0..<30 { session.press("Backspace") }
        session.type(path)
        session.press("Enter")
        try await session.see("Saved to")
      }
    }
    let saved = try String(contentsOfFile: path, encoding: .utf8)
    if format == .json {
      #expect(saved.contains(#""answersByPerson": 1"#))
      #expect(saved.contains(#""answeredBy": "person""#))
    } else {
      let head = saved.split(separator: "\n").first ?? ""
      #expect(head.contains("deployment/shop") && saved.contains("(a person's answer)"))
      #expect(saved.contains("(with a person's answers)"), "\(head)")
    }
  }
}
