/// What the DNS target knows, by name.
enum DNSZone {
  private typealias Record = DNSAnswer.Record

  /// The name of the question, without repeating it.
  private static let asked: [UInt8] = [0xC0, 0x0C]

  private static let soa = Record(
    6, DNSAnswer.name("ns1.test"), DNSAnswer.name("admin.test"), DNSAnswer.word(2_024_010_101),
    DNSAnswer.word(7200), DNSAnswer.word(3600), DNSAnswer.word(1_209_600), DNSAnswer.word(300))

  static func answer(for name: String) -> DNSAnswer {
    special[name] ?? records[name].map { DNSAnswer(answers: $0) }
      ?? DNSAnswer(
        code: 3, authorities: [soa.with(name: DNSAnswer.name("test"))])
  }

  private static let two = [Record(1, [192, 0, 2, 1]), Record(1, [192, 0, 2, 2])]

  /// Answers of which more than the answer section matters.
  private static let special: [String: DNSAnswer] = [
    "servfail.test.": DNSAnswer(code: 2),
    "refused.test.": DNSAnswer(code: 5),
    "notimp.test.": DNSAnswer(code: 4),
    "empty.test.": DNSAnswer(authorities: [soa]),
    "truncated.test.": DNSAnswer(flags: 0x86),
    "delegated.test.": DNSAnswer(
      authorities: [
        Record(2, DNSAnswer.string("ns1"), asked), Record(2, DNSAnswer.name("ns.other")),
      ],
      additionals: [
        Record(1, [192, 0, 2, 53]).with(name: DNSAnswer.string("ns1") + asked)
      ]),
    "edns.test.": DNSAnswer(
      answers: two,
      additionals: [Record(41).with(name: [0], class: 1232, ttl: 0x8000)]),
    "badvers.test.": DNSAnswer(
      additionals: [Record(41).with(name: [0], class: 1232, ttl: 0x0100_0000)]),
    "long.test.": DNSAnswer(answers: (0..<40).map { Record(1, [192, 0, 2, $0]) }),
  ]

  private static let records: [String: [Record]] = addresses.merging(services) { first, _ in first }
    .merging(signatures) { first, _ in first }

  private static let addresses: [String: [Record]] = [
    "a.test.": two,
    "one.test.": [Record(1, [192, 0, 2, 1])],
    "late.test.": two,
    "other-id.test.": two,
    "cut.test.": two,
    "head.test.": two,
    "short.test.": two,
    "missing.test.": two,
    "trailing.test.": two,
    "aaaa.test.": [
      Record(28, [0x20, 0x01, 0x0D, 0xB8], Array(repeating: 0, count: 11), [1]).with(ttl: 0)
    ],
    "mapped.test.": [Record(28, Array(repeating: 0, count: 10), [255, 255, 192, 0, 2, 1])],
    "alias.test.": [
      Record(5, DNSAnswer.string("www"), asked),
      Record(5, DNSAnswer.name("a.test")).with(name: DNSAnswer.string("www") + asked, ttl: 60),
      Record(1, [192, 0, 2, 1]).with(name: DNSAnswer.name("a.test")),
    ],
    "dname.test.": [Record(39, DNSAnswer.name("other.test"))],
    "pointer.test.": [Record(12, DNSAnswer.name("host.test"))],
    "escaped.test.": [Record(12, [8] + Array("a.b@;\" \\".utf8), [3, 0x07, 0xC3, 0xA4], [0])],
    "root.test.": [Record(2, [0])],
    "loop.test.": [Record(5, [0xC0, 0x27])],
    "label.test.": [Record(5, [0x80, 0x01])],
    "wide.test.": [Record(1, [192, 0, 2, 1, 0])],
    "narrow.test.": [Record(1, [192, 0, 2])],
    "chaos.test.": [Record(16, DNSAnswer.string("a version")).with(class: 3)],
    "any.test.": [Record(16, DNSAnswer.string("x")).with(class: 255)],
    "unknown.test.": [Record(65_280, [0xDE, 0xAD, 0xBE, 0xEF])],
  ]

  private static let services: [String: [Record]] = [
    "soa.test.": [soa],
    "mx.test.": [
      Record(15, DNSAnswer.short(10), DNSAnswer.string("mail"), asked),
      Record(15, DNSAnswer.short(20), DNSAnswer.name("mail.other")),
    ],
    "txt.test.": [
      Record(16, DNSAnswer.string("v=spf1 -all")),
      Record(
        16, DNSAnswer.string("say \"hi\" \\"), DNSAnswer.string(""), DNSAnswer.string("ä\u{7}")),
    ],
    "srv.test.": [
      Record(
        33, DNSAnswer.short(1), DNSAnswer.short(50), DNSAnswer.short(443), DNSAnswer.name("a.test"))
    ],
    "caa.test.": [
      Record(257, [128], DNSAnswer.string("issue"), Array("letsencrypt.org; x=\"y\"".utf8))
    ],
    "hinfo.test.": [Record(13, DNSAnswer.string("PC"), DNSAnswer.string("Linux"))],
    "naptr.test.": [
      Record(
        35, DNSAnswer.short(100), DNSAnswer.short(10), DNSAnswer.string("U"),
        DNSAnswer.string("E2U+sip"), DNSAnswer.string("!^.*$!sip:x@y!"), [0])
    ],
    "uri.test.": [
      Record(256, DNSAnswer.short(10), DNSAnswer.short(1), Array("https://a.test/".utf8))
    ],
    "rp.test.": [Record(17, DNSAnswer.name("admin.test"), DNSAnswer.name("txt.test"))],
    "https.test.": [
      Record(
        65, DNSAnswer.short(1), [0], [0, 1, 0, 6, 2] + Array("h2".utf8) + [2] + Array("h3".utf8),
        [0, 3, 0, 2, 0x20, 0xFB], [0, 4, 0, 8, 192, 0, 2, 1, 192, 0, 2, 2])
    ],
    "svcb.test.": [
      Record(
        64, DNSAnswer.short(16), DNSAnswer.name("a.test"), [0, 0, 0, 4, 0, 1, 0, 3],
        [0, 1, 0, 4, 3] + Array("a,b".utf8), [0, 3, 0, 2, 0, 80],
        [2, 0x9B, 0, 3] + Array("x y".utf8))
    ],
  ]

  private static let signatures: [String: [Record]] = [
    "ds.test.": [Record(43, DNSAnswer.short(60_485), [5, 1, 0x2B, 0xB1, 0x83, 0xAF])],
    "dnskey.test.": [Record(48, DNSAnswer.short(257), [3, 13, 1, 2, 3, 4])],
    "rrsig.test.": [
      Record(
        46, DNSAnswer.short(1), [13, 2], DNSAnswer.word(300), DNSAnswer.word(1_700_000_000),
        DNSAnswer.word(1_690_000_001), DNSAnswer.short(4711), DNSAnswer.name("test"), [9, 8, 7])
    ],
    "nsec.test.": [
      Record(47, DNSAnswer.name("next.test"), [0, 6, 0x40, 0x01, 0, 0, 0, 3], [1, 1, 0x40])
    ],
    "nsec3.test.": [
      Record(
        50, [1, 0], DNSAnswer.short(12), [4, 0xAA, 0xBB, 0xCC, 0xDD], [3, 1, 2, 3], [0, 1, 0x40])
    ],
    "nsec3param.test.": [Record(51, [1, 0], DNSAnswer.short(0), [0])],
    "badnsec.test.": [Record(47, DNSAnswer.name("next.test"), [1, 1, 0x40], [0, 1, 0x40])],
    "sshfp.test.": [Record(44, [4, 2, 0xAB, 0xCD])],
    "tlsa.test.": [Record(52, [3, 1, 1, 0xAB, 0xCD])],
  ]
}
