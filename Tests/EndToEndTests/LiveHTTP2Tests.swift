import KDoctorTesting
import Testing

@Suite("A live cluster that speaks HTTP/2, as real ones do")
struct LiveHTTP2Tests {
  @Test("Is diagnosed as over HTTP/1.1", arguments: ["healthy", "crash-app", "two-faults"])
  func same(recording: String) async throws {
    var reports: [LiveReport] = []
    for offersHTTP2 in [false, true] {
      reports.append(
        try await LiveSetting.with(recording, { $0.offersHTTP2 = offersHTTP2 }) { setting in
          try await setting.report(["-n", recording])
        })
    }
    #expect(reports[0].state == reports[1].state)
    #expect(reports[0].findings == reports[1].findings)
    #expect(reports[0].status == reports[1].status)
    #expect(Set(reports[1].unread.keys).isSubset(of: ["notSent"]))
  }
}
