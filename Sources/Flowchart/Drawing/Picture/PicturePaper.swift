/// A landscape sheet of the ISO A series, in millimetres.
struct PicturePaper: Equatable {
  var name: String
  var width: Int
  var height: Int

  static let all = [
    PicturePaper(name: "A3", width: 420, height: 297),
    PicturePaper(name: "A2", width: 594, height: 420),
    PicturePaper(name: "A1", width: 841, height: 594),
    PicturePaper(name: "A0", width: 1189, height: 841),
  ]

  /// The smallest sheet, A3 at least, on which names can be read without a glass.
  static func smallest(for page: PicturePage) -> PicturePaper {
    all.first { $0.points(of: .question, on: page) >= smallestType } ?? all[all.count - 1]
  }

  /// In points.
  private static let smallestType = 6.5

  private func points(of style: TextStyle, on page: PicturePage) -> Double {
    Double(style.tenths) / 10 * Double(width) / Double(page.width) * 72 / 25.4
  }
}
