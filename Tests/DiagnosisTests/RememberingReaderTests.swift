import Diagnosis
import Foundation
import KubeClient
import Synchronization
import Testing

@Suite("What is remembered of a cluster")
struct RememberingReaderTests {
  /// A cluster whose clock goes on with every reading, and which answers nobody who was cancelled.
  private final class Counting: ClusterReader {
    private let readings = Mutex(0)

    var count: Int { readings.withLock { $0 } }
    var clock: Date { Date(timeIntervalSince1970: Double(count)) }
    var cluster: ClusterDescription { ClusterDescription(source: .live, name: "counting") }
    var sendsVisits: Bool { true }

    func list<Object: KubernetesObject>(
      _ type: Object.Type, in scope: Scope
    ) async -> Reading<[Object]> {
      readings.withLock { $0 += 1 }
      let needs = Unavailable(.unreachable, verb: "list", resource: "pods")
      return Task.isCancelled ? .unavailable(needs) : .value([])
    }

    func log(
      pod: String, namespace: String, container: String, previous: Bool
    ) async -> Reading<String> {
      readings.withLock { $0 += 1 }
      let needs = Unavailable(.unreachable, verb: "get", resource: "pods/log")
      return Task.isCancelled ? .unavailable(needs) : .value("")
    }

    func visit(_ visit: Visit) async -> Reading<VisitResult> {
      readings.withLock { $0 += 1 }
      return .unavailable(visit.place.notSent())
    }
  }

  @Test("Is asked for once, and holds for the moment of the first answer")
  func once() async {
    let base = Counting()
    let reader = RememberingReader(base)
    for _ in 0..<2 {
      #expect(await reader.list(Pod.self, in: Scope()).value?.isEmpty == true)
      #expect(await reader.list(Service.self, in: Scope()).value?.isEmpty == true)
    }
    #expect(base.count == 2)
    #expect(reader.clock == Date(timeIntervalSince1970: 1))
  }

  @Test("Is nothing that a cancelled reading has left behind")
  func cancelled() async {
    let base = Counting()
    let reader = RememberingReader(base)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = await reader.list(Pod.self, in: Scope())
      _ = await reader.log(pod: "a", namespace: "b", container: "c", previous: false)
    }
    await task.value
    #expect(await reader.list(Pod.self, in: Scope()).value != nil)
    let log = await reader.log(pod: "a", namespace: "b", container: "c", previous: false)
    #expect(log.value != nil)
    #expect(base.count == 4)
  }
}
