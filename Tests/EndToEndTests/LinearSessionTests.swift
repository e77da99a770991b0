import Foundation
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

  @Test("Says why there is no log to show")
  func withoutLog() throws {
    let outcome = try Kdoctor.run(
      Self.session + ["config-missing-configmap"], input: "1\ng\nv\n")
    #expect(
      outcome.output.contains("is waiting to start: CreateContainerConfigError"))
    #expect(outcome.flat.contains("previous terminated container"))
    #expect(!outcome.output.contains("not in the recording"))
  }

  @Test("Offers each namespace in which something was seen")
  func namespaces() throws {
    let outcome = try Kdoctor.run(Self.session + ["two-faults"], input: "n\n")
    #expect(outcome.output.contains("2. ingress-nginx\n3. two-faults\n"))
  }

  @Test("Saves in the home directory, and replaces a file only after asking")
  func saves() throws {
    let folder = try Scratch()
    try folder.write("kept", to: "mine.txt")
    let home = ["HOME": folder.url.path]
    let asked = try Kdoctor.run(
      Self.session + ["healthy"], environment: home, input: "S\n~/mine.txt\n")
    #expect(asked.output.contains("Enter again replaces the file that is there: ~/mine.txt"))
    #expect(try folder.read("mine.txt") == "kept")
    let replaced = try Kdoctor.run(
      Self.session + ["healthy"], environment: home, input: "S\n~/mine.txt\n\n")
    #expect(replaced.output.contains("Saved to ~/mine.txt"))
    #expect(try folder.read("mine.txt").contains("deployment/shop"))
  }

  @Test("Says what is wrong where there is no cluster")
  func withoutCluster() throws {
    let outcome = try Kdoctor.run(["session", "--linear"], input: "P\nq\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("kubeconfig") && outcome.output.contains("P "))
    #expect(outcome.output.contains("two-faults/deployment/shop"))
  }
}
