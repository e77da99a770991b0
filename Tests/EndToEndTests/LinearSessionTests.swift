import Testing

@Suite("A session without a screen")
struct LinearSessionTests {
  private static let session = ["session", "--linear", "--practice"]

  @Test("Leads to the cause by numbers and letters")
  func leads() throws {
    let outcome = try Kdoctor.run(Self.session + ["crash-app"], input: "1\ng\nb\nq\nq\n")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.contains("1. PROBLEM, crash-app/deployment/shop"))
    #expect(outcome.output.contains("FATAL: DB_URL is not set"))
    #expect(outcome.output.contains("starting shop"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("Takes a person's answer, and speaks Chinese at once")
  func answers() throws {
    let outcome = try Kdoctor.run(Self.session + ["healthy"], input: "1\n3\nb\no\ny\nl\nq\nq\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("with your answers") || outcome.output.contains("(yours)"))
    #expect(outcome.output.contains("您的回答"))
  }

  @Test("Is what simple terminals get", arguments: [["TERM": "dumb"], ["KDOCTOR_LINEAR": "1"]])
  func simple(environment: [String: String]) throws {
    let outcome = try Kdoctor.run(
      ["session", "--practice", "healthy"], environment: environment, input: "")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1. healthy, "))
  }

  @Test("Says what is wrong where there is no cluster")
  func withoutCluster() throws {
    let outcome = try Kdoctor.run(["session", "--linear"], input: "P\nq\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("kubeconfig") && outcome.output.contains("P "))
    #expect(outcome.output.contains("two-faults/deployment/shop"))
  }
}
