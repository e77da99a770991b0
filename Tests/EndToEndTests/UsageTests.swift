import Testing

@Suite("Wrong usage")
struct UsageTests {
  private static let healthy = ["report", "--practice", "healthy"]

  @Test(
    "Exits 2, says nothing on standard output and names the nearest word",
    arguments: [
      (["reprot"], "'report'"), (["deployment/shop"], "kdoctor report deployment/shop"),
      (["frobnicate"], "report, status, probe, snapshot, explain, chart"),
      (["--versoin"], "--version"),
      (["report", "--snapshoot", "x"], "--snapshot"),
      (healthy + ["-o", "jsn"], "'json'"),
      (healthy + ["-o", "json="], "names no file"),
      (healthy + ["-o", "json", "-o", "text"], "standard output"),
      (healthy + ["-o", "json=a", "-o", "text=a"], "written twice"),
      (healthy + ["-o", "json=a", "-o", "text=./a"], "written twice"),
      (healthy + ["-o", "json=/nowhere/../nowhere/a", "-o", "text=/nowhere//a"], "written twice"),
      (healthy + ["--lang", "zh-Hant"], "'zh-Hans'"),
      (healthy + ["--fail-on", "warn"], "'warning'"),
      (healthy + ["--color", "alway"], "'always'"), (healthy + ["-n", "x", "-A"], "-n and -A"),
      (healthy + ["--snapshot", "x"], "--snapshot and --practice"),
      (healthy + ["--context", "x"], "--context"), (healthy + ["--watch"], "--watch"),
      (healthy + ["--timeout", "30"], "30s"), (healthy + ["--timeout", "0s"], "30s"),
      (healthy + ["--now", "yesterday"], "RFC 3339"),
      (healthy + ["--as-group", "x"], "--as-group"), (["report", "--now", "x"], "--now"),
      (["status", "-n", "x", "-A"], "-n and -A"), (["snapshot", "save"], "--output"),
      (["snapshot", "save", "-o", "x", "--timeout", "soon"], "30s"),
      (healthy + ["deploymnet/shop"], "'deployment'"), (healthy + ["shop/"], "KIND/NAME"),
      (["report", "--practice", "helthy"], "'healthy'"),
      (["explain", "pod.pendin"], "pod.pending"), (["explain", "--lang", "fr"], "en, zh-Hans"),
      (["chart", "-o", "svgg"], "'svg'"), (["chart", "surplus"], "surplus"),
      (["chart", "--poster", "--extended"], "--extended"),
      (["chart", "--highlight", "x"], "-o svg or -o pdf"),
      (["report", "--snapshot"], "--snapshot"),
    ] as [([String], String)])
  func wrong(arguments: [String], hint: String) throws {
    let outcome = try Kdoctor.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("kdoctor: "))
    #expect(outcome.errors.contains(hint))
    #expect(outcome.errors.contains("--help"))
  }

  @Test("Is told in Chinese, too")
  func chinese() throws {
    for environment in [["KDOCTOR_LANG": "zh-Hans"], ["LC_ALL": "zh_CN.UTF-8"]] {
      let outcome = try Kdoctor.run(["reprot"], environment: environment)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("是否想输入“report”"))
    }
  }

  @Test("Shows the terminal nothing that could act on it")
  func hostile() throws {
    let outcome = try Kdoctor.run(["report", "--practice", "x\u{1B}[31m\u{202E}"])
    #expect(outcome.status == 2)
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\u{202E}"))
  }

  @Test("Of no command at all prints the help")
  func bare() throws {
    let bare = try Kdoctor.run([])
    let help = try Kdoctor.run(["--help"])
    #expect(bare.status == 2)
    #expect(help.status == 0)
    #expect(bare.output == help.output && help.output.contains("EXAMPLES"))
    #expect(bare.errors == "" && help.errors == "")
  }

  @Test(
    "Is unlikely: every command has a help with examples",
    arguments: ["report", "probe", "explain", "chart", "learn"])
  func help(command: String) throws {
    let outcome = try Kdoctor.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXAMPLES\n  kdoctor \(command)"))
    #expect(outcome.errors == "")
  }

  @Test("Tells the version")
  func version() throws {
    let outcome = try Kdoctor.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /kdoctor \d+\.\d+\.\d+\n/) != nil)
  }
}
