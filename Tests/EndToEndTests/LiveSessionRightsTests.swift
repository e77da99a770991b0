import KDoctorTesting
import Testing

@MainActor
@Suite("A session with few rights")
struct LiveSessionRightsTests {
  private static func with(
    _ recording: String, _ rights: LiveRights, _ arguments: [String],
    _ work: (LiveSession) async throws -> Void
  ) async throws {
    try await LiveSetting.with(recording, as: LiveRights.account) { setting in
      setting.server.set(grants: try rights.grants(in: recording))
      try await LiveSession.with(setting, ["-n", recording, "--no-probe"] + arguments, work)
    }
  }

  @Test("Names what is missing and the Role that would allow it", arguments: ["services", "pods"])
  func some(resource: String) async throws {
    try await Self.with("healthy", .without(resource), ["deployment/shop"]) { session in
      try await session.see("? unclear deployment/shop")
      session.press("f")
      try await session.see("Not allowed")
      #expect(session.shows("list \(resource)"))
      for _ in 0..<6 { session.press(" ") }
      try await session.see("This allows exactly what was missing.")
      session.press("b", "b")
      try await session.see("Not allowed: list \(resource)")
      try await session.see("deployment/shop")
      try await session.see("unclear")
      #expect(!session.shows("healthy deployment"))
    }
  }

  @Test("Leads on from where nothing may be read: practice cluster, and back")
  func nothing() async throws {
    try await Self.with("crash-app", .nothing, []) { session in
      try await session.see("Not allowed")
      try await session.see("P practice cluster")
      #expect(!session.shows("Applications 1"))
      session.press("n")
      try await session.see("not allowed: list namespaces")
      session.press("b", "P")
      try await session.see("practice two-faults")
      try await session.see("PROBLEM two-faults/deployment/shop")
      session.press("c")
      try await session.see("fake")
      session.press("Enter")
      try await session.see("cluster fake")
      try await session.see("Not allowed")
    }
  }
}
