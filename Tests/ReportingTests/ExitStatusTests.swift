import Diagnosis
import Reporting
import Testing

// Testing has a type of that name, too.
private typealias Status = Reporting.ExitStatus

@Suite("The exit status")
struct ExitStatusTests {
  @Test(
    "Is that of the worst state",
    arguments: [
      ([], .problem, .inconclusive), ([], .warning, .inconclusive), ([], .never, .healthy),
      ([.healthy], .problem, .healthy), ([.healthy], .warning, .healthy),
      ([.warning], .problem, .healthy), ([.warning], .warning, .warning),
      ([.warning], .never, .healthy),
      ([.problem], .problem, .problem), ([.problem], .warning, .problem),
      ([.problem], .never, .healthy),
      ([.inconclusive], .problem, .inconclusive), ([.inconclusive], .warning, .inconclusive),
      ([.inconclusive], .never, .healthy),
      ([.healthy, .warning], .warning, .warning), ([.healthy, .warning], .problem, .healthy),
      ([.warning, .inconclusive], .warning, .inconclusive),
      ([.inconclusive, .problem, .healthy], .problem, .problem),
      ([.healthy, .warning, .inconclusive, .problem], .warning, .problem),
    ] as [([State], FailOn, Status)])
  func worst(states: [State], failOn: FailOn, expected: Reporting.ExitStatus) {
    #expect(Status(states, failOn: failOn) == expected)
    #expect(Status(states.reversed(), failOn: failOn) == expected)
  }

  @Test("Has the numbers of the contract")
  func numbers() {
    #expect(Status.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5])
  }
}
