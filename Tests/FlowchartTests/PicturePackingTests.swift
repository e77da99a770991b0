import Testing

@testable import Flowchart

@Suite("Packing the blocks of a picture")
struct PicturePackingTests {
  static func packing(columns: Int, _ sections: [[(Int, Int)]]) -> PicturePacking {
    PicturePacking(
      columns: columns,
      sections: sections.map { items in
        PicturePacking.Section(
          firstLead: 30, nextLead: 20,
          items: items.map { PicturePacking.Item(columns: $0.0, head: 10, hang: $0.1) })
      }, foot: 5)
  }

  @Test("Blocks of a section stand side by side as long as there is room")
  func row() throws {
    let packing = Self.packing(columns: 5, [[(2, 10), (3, 20), (1, 0)]])
    let rows = try #require(packing.arranged())
    #expect(rows.map(\.items) == [0..<2, 2..<3])
    #expect(rows.map(\.top) == [0, 65])
    #expect(packing.stacked(rows).height == 100)
  }

  @Test("A section stands beside a tall block of the one before it")
  func beside() throws {
    let packing = Self.packing(columns: 6, [[(2, 300), (4, 20)], [(2, 20), (2, 20)]])
    let rows = try #require(packing.arranged())
    #expect(rows.map(\.column) == [0, 2])
    #expect(packing.stacked(rows).height == 345)
  }

  @Test("A row begins below all that stands to the right of it")
  func below() throws {
    let packing = Self.packing(columns: 6, [[(4, 20), (2, 300)], [(4, 20)]])
    let rows = try #require(packing.arranged())
    #expect(rows[1].top == 345)
  }

  @Test("A block that is wider than the page has no place on it")
  func tooWide() {
    #expect(Self.packing(columns: 3, [[(2, 10), (4, 10)]]).arranged() == nil)
  }

  @Test("Many blocks are placed in time, all of them")
  func many() throws {
    let sections = (0..<12).map { section in
      (0..<12).map { (1 + ($0 * 7 + section) % 4, ($0 * 37 + section * 11) % 200) }
    }
    let rows = try #require(Self.packing(columns: 20, sections).arranged())
    #expect(rows.map(\.items.count).reduce(0, +) == 144)
  }
}
