import Testing

@Suite("The language of a run")
struct LanguageTests {
  @Test(
    "Is that of --lang, else of KDOCTOR_LANG, else of the locale, else English",
    arguments: [
      ([], [:], false),
      (["--lang", "zh-Hans"], [:], true), (["--lang=ZH-hans"], [:], true),
      (["--lang", "en"], ["KDOCTOR_LANG": "zh-Hans", "LC_ALL": "zh_CN.UTF-8"], false),
      (["--lang", "zh-Hans"], ["KDOCTOR_LANG": "en", "LC_ALL": "de_DE.UTF-8"], true),
      ([], ["KDOCTOR_LANG": "zh-Hans", "LC_ALL": "en_US.UTF-8"], true),
      ([], ["KDOCTOR_LANG": "en", "LC_ALL": "zh_CN.UTF-8"], false),
      ([], ["KDOCTOR_LANG": "", "LC_ALL": "zh_CN.UTF-8"], true),
      ([], ["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], true),
      ([], ["LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"], false),
      ([], ["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US.UTF-8"], true),
      ([], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_SG.UTF-8"], true),
      ([], ["LC_ALL": "", "LANG": "zh_TW.UTF-8"], false), ([], ["LC_ALL": "zh_Hans_CN"], true),
      ([], ["LC_ALL": "C"], false),
    ] as [([String], [String: String], Bool)])
  func chosen(options: [String], environment: [String: String], isChinese: Bool) throws {
    let page = try Kdoctor.run(["explain", "pod"] + options, environment: environment)
    #expect(page.status == 0 && page.errors == "")
    #expect(page.output.contains(isChinese ? "含义" : "What it means"))
    // What is said of the command line itself, and the help, go by the same choice.
    let wrong = try Kdoctor.run(["explain", "-x"] + options, environment: environment)
    #expect(wrong.errors.contains("没有选项") == isChinese)
    let help = try Kdoctor.run(["explain", "--help"] + options, environment: environment)
    #expect(help.output.contains("概述") == isChinese)
  }

  @Test("A variable that is no language is noted, and English is spoken")
  func unknown() throws {
    let page = try Kdoctor.run(["explain", "pod"], environment: ["KDOCTOR_LANG": "klingon"])
    #expect(page.status == 0)
    #expect(page.errors.contains("klingon"))
    #expect(page.output.contains("What it means"))
  }
}
