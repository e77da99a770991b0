/// Why packed data cannot be unpacked.
enum InflateProblem: String, Error {
  case damaged = "the data is damaged, or packed in another way"
  case cutOff = "the data is cut off"
}
