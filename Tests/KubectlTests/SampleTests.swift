import Foundation
import KubeClient
import Kubectl
import Testing

@Suite("What kubectl printed for the recordings")
struct SampleTests {
  /// Seconds after the time in a sample: coarse ones first, since most ages have no fractions.
  private static let offsets =
    [0, 0.5, 1, 0.25, 0.75, 1.25] + stride(from: 0.05, to: 1.5, by: 0.05).map { $0 }

  @Test("is rendered from their objects, byte for byte", arguments: Sample.all)
  func equal(_ sample: Sample) async throws {
    let (time, command, output) = try sample.read()
    let difference = Difference.known[sample.testDescription]
    var rendered: String?
    // A call took a moment, and the time in the sample has no fractions; some ages have.
    for offset in Self.offsets {
      let reader = try sample.reader(at: time.addingTimeInterval(offset))
      rendered = await KubectlOutput.of(command, reader: reader).value
      if rendered == output || difference?.explains(rendered, output) == true { break }
    }
    if let difference {
      #expect(difference.explains(rendered, output), "\(difference): \(rendered ?? "nothing")")
    } else {
      #expect(rendered == output)
    }
  }

  @Test("is there for every command, and every known difference is about one of them")
  func complete() {
    let names = Set(Sample.all.map(\.testDescription))
    #expect(names.count >= 340)
    #expect(names.isSuperset(of: Difference.known.keys))
    for file in ["get-pods", "describe-pod", "describe-service", "describe-ingress", "get-events"] {
      #expect(Sample.all.count { $0.file == "\(file).txt" } >= 19, "\(file)")
    }
  }
}
