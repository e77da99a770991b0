/// Why packed data cannot be unpacked.
package enum InflateProblem: String, Error {
  case damaged = "the data is damaged, or packed in another way"
  case cutOff = "the data is cut off"
}
