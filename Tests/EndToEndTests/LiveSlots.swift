/// Lets only a few servers and programs run at once, so that none has to wait for the machine.
actor LiveSlots {
  private static let shared = LiveSlots()

  private var free = 6
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Does some work as soon as there is room.
  static func run<Value>(
    isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Value
  ) async throws -> Value {
    await shared.take()
    do {
      let value = try await work()
      await shared.give()
      return value
    } catch {
      await shared.give()
      throw error
    }
  }

  private func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
