import Foundation
import Testing

@testable import KubeClient

/// Reads one object through a closure.
private func parse<T>(_ text: String, _ body: (JSONObject) throws -> T) throws -> T {
  let bytes = JSONBytes(Array(text.utf8))
  var scanner = JSONScanner(bytes: bytes, strings: StringCache())
  let end = scanner.skipSpace(try scanner.scanValue(0))
  if end < scanner.end { throw scanner.failure(end, "text after the value") }
  return try body(JSONObject(tape: scanner.tape, index: 0))
}

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "{}", "[]", " { } ", #"{"a":1}"#, #"{"a":[1,2,{"b":null}],"c":"d"}"#, "0", "-0", "1.5e-3",
    "1E+2", #""""#, #""\u00e9\ud83d\ude00\n\/""#, "true", "[[[[]]]]", "[true,false,null]",
    "{\"a\"\t:\r\n1}", #"{"long key that is more than eight bytes":"and a long value, too"}"#,
  ])
  func takes(_ text: String) throws {
    try parse(text) { _ in }
  }

  @Test(arguments: [
    ("", 0), ("{", 1), (#"{"a""#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7), ("[1,]", 3), ("[1 2]", 3),
    ("[,1]", 1), ("01", 1), ("-", 1), ("1.", 2), ("1.e3", 2), ("1e", 2), (".5", 0), ("+1", 0),
    ("nul", 3), ("nulL", 3), ("tru e", 3), ("{a:1}", 1), ("{'a':1}", 1), ("\"a\nb\"", 2),
    ("\"a\u{1}b\"", 2), (#""\x""#, 2), (#""\u12g4""#, 5), (#""abc"#, 4), ("[1]]", 3), ("{}{", 2),
    ("[\u{0}]", 1), (#"{"a":1 "b":2}"#, 7), (#"{"a" 1}"#, 5), ("NaN", 0), ("[1}", 2), ("// x", 0),
  ])
  func refuses(_ text: String, _ offset: Int) throws {
    let error = #expect(throws: JSONSyntaxError.self) { try parse(text) { _ in } }
    #expect(error?.offset == offset)
  }

  @Test func errorsGiveLineAndColumn() throws {
    let error = #expect(throws: JSONSyntaxError.self) { try parse("{\n  \"a\": x\n}") { _ in } }
    #expect(error?.line == 2)
    #expect(error?.column == 8)
    #expect(error?.isEndOfInput == false)
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    try parse(nested(512)) { _ in }
    #expect(throws: JSONSyntaxError.self) { try parse(nested(513)) { _ in } }
    #expect(throws: JSONSyntaxError.self) {
      try parse(String(repeating: "[", count: 1 << 20)) { _ in }
    }
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\u0041\u00e9""#, "Aé"),
    (#""\ud83d\ude00""#, "😀"), (#""\ud83dx""#, "\u{FFFD}x"), (#""\ude00""#, "\u{FFFD}"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""a text of more than sixteen bytes""#, "a text of more than sixteen bytes"),
    (#""\u0000""#, "\u{0}"),
  ])
  func decodesStrings(_ text: String, _ expected: String) throws {
    for _ in 0..<2 {
      #expect(try parse(#"{"k":\#(text)}"#) { try $0.string("k") } == expected)
    }
  }

  @Test func bytesThatAreNotUTF8BecomeReplacementCharacters() throws {
    let bytes = JSONBytes(Array(#"{"k":"a"#.utf8) + [0xFF, 0xC3] + Array(#"b"}"#.utf8))
    var scanner = JSONScanner(bytes: bytes, strings: StringCache())
    _ = try scanner.scanValue(0)
    let text = try JSONObject(tape: scanner.tape, index: 0).string("k")
    #expect(text == "a\u{FFFD}\u{FFFD}b")
  }

  @Test(arguments: [
    ("1", 1), ("-7", -7), ("1e3", 1000), ("3.0", 3), ("9223372036854775807", Int.max),
  ])
  func integers(_ text: String, _ expected: Int) throws {
    #expect(try parse(#"{"k":\#(text)}"#) { try $0.int("k") } == expected)
  }

  @Test(arguments: ["1.5", "9223372036854775808", "1e30", "1e999", "true", #""1""#, "[]"])
  func notIntegers(_ text: String) throws {
    #expect(throws: JSONFieldError.self) { try parse(#"{"k":\#(text)}"#) { try $0.int("k") } }
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0.0), ("2026-11-22T20:03:33Z", 1_795_377_813),
    ("2026-11-22T20:03:33.500000Z", 1_795_377_813.5), ("2026-11-22T22:03:33+02:00", 1_795_377_813),
    ("2026-11-22T14:33:33-05:30", 1_795_377_813), ("2000-02-29T12:00:00Z", 951_825_600),
  ])
  func times(_ text: String, _ seconds: Double) throws {
    let time = try parse(#"{"k":"\#(text)"}"#) { try $0.time("k") }
    #expect(time == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-11-22T20:03:33", "2026-13-22T20:03:33Z", "2026-11-22T25:03:33Z",
    "2026-11-22T20:03:33.Z", "2026-11-22T20:03:33+0200", "2026-11-22T20:03:33Zx",
    "yesterday, at noon o'clock",
  ])
  func notTimes(_ text: String) throws {
    #expect(throws: JSONFieldError.self) { try parse(#"{"k":"\#(text)"}"#) { try $0.time("k") } }
  }

  @Test func absentAndNullReadAsNothing() throws {
    try parse(#"{"k":null}"#) { (json: JSONObject) throws -> Void in
      for key: StaticString in ["k", "x"] {
        #expect(try json.string(key) == nil)
        #expect(try json.int(key) == nil)
        #expect(try json.bool(key) == nil)
        #expect(try json.time(key) == nil)
        #expect(try json.intOrString(key) == nil)
        #expect(try json.strings(key).isEmpty)
        #expect(try json.stringMap(key).isEmpty)
        #expect(try json.keys(key).isEmpty)
        #expect(try json.array(key, of: NamedItem.self).isEmpty)
        #expect(try json.object(key, as: NamedItem.self)?.name == nil)
      }
      #expect(!json.has("k"))
      #expect(throws: JSONFieldError(path: "k", expected: "object", found: "nothing")) {
        try json.required("k", as: NamedItem.self)
      }
    }
  }

  @Test func maps() throws {
    try parse(#"{"m":{"b":"2","a":1,"n":null,"c":true},"s":{"x":"1","secret":"2"},"e\u0061":"3"}"#)
    {
      (json: JSONObject) throws -> Void in
      #expect(try json.scalarMap("m") == ["a": "1", "b": "2", "c": "true"])
      #expect(try json.keys("m") == ["a", "b", "c", "n"])
      #expect(try json.textKeys("s") == ["secret", "x"])
      #expect(throws: JSONFieldError(path: "m.a", expected: "string", found: "number")) {
        try json.textKeys("m")
      }
      #expect(try json.stringMap("s", except: "secret") == ["x": "1"])
      #expect(try json.string("ea") == "3")
      #expect(throws: JSONFieldError(path: "m.a", expected: "string", found: "number")) {
        try json.stringMap("m")
      }
    }
  }

  @Test(arguments: [
    (
      #"{"spec":{"containers":[{"ports":[{"containerPort":80},{"containerPort":"x"}]}]}}"#,
      "spec.containers[0].ports[1].containerPort: expected number, found string"
    ),
    (#"{"spec":{"containers":{}}}"#, "spec.containers: expected array, found object"),
    (#"{"spec":{"containers":[7]}}"#, "spec.containers[0]: expected object, found number"),
    (
      #"{"spec":{"containers":[{"command":["a",1]}]}}"#,
      "spec.containers[0].command[1]: expected string, found number"
    ),
    (#"{"spec":{"nodeSelector":{"a":1}}}"#, "spec.nodeSelector.a: expected string, found number"),
    (#"{"spec":[]}"#, "spec: expected object, found array"),
    (#"{}"#, "spec: expected object, found nothing"),
    (
      #"{"spec":{},"status":{"startTime":"soon"}}"#,
      "status.startTime: expected time, found other text"
    ),
  ])
  func fieldErrorsNameTheField(_ body: String, _ message: String) throws {
    let text = #"{"metadata":{"name":"x"},"# + body.dropFirst()
    let json = body == "{}" ? #"{"metadata":{"name":"x"}}"# : text
    let error = #expect(throws: JSONFieldError.self) { try parse(json) { try Pod(json: $0) } }
    #expect(error?.description == message)
  }
}
