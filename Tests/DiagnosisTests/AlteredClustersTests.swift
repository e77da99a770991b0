import KDoctorTesting
import Testing

@Suite("What recordings changed by hand are diagnosed as")
struct AlteredClustersTests {
  @Test("The right outcome", arguments: Fixtures.altered)
  func diagnosis(name: String) async throws {
    let recipe = try Recipe.load(name)
    let expected = try #require(recipe.expect, "\(name) says nothing of what it expects")
    try Examination.compare(
      try await Examination.report(name, target: expected.target), with: expected, name)
  }

  @Test("Each says why it was changed", arguments: Fixtures.altered)
  func reason(name: String) throws {
    #expect(try Recipe.load(name).why.count > 20)
  }
}
