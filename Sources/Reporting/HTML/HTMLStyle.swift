/// The look of the page.
enum HTMLStyle {
  /// What a browser may do: show the page, with this one style sheet.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"

  /// The sheet's SHA-256, which a test computes anew.
  private static let digest = "li8DqrDJrZJ24LMach8k1HzgOq4L5/xgueaMxRxNbpc="

  /// Fonts are those that the reader's system has; nothing is told by colour alone.
  static let sheet = """

    :root {
    \(colours(\.light))
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, \
    "Liberation Sans", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
    }
    @media screen and (prefers-color-scheme: dark) { :root {
    \(colours(\.dark))
    } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 74rem; padding: 1.5rem clamp(0.75rem, 3vw, 2rem);
      color: var(--ink); background: var(--page); overflow-wrap: anywhere; }
    h1, h2, h3 { line-height: 1.25; margin: 0 0 0.5rem; }
    h1 { font-size: 1.75rem; }
    h2 { font-size: 1.25rem; }
    h3 { font-size: 0.8rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); }
    p { margin: 0 0 0.5rem; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--link);
      outline-offset: 2px; }
    header.page dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0 0 1.5rem; }
    header.page dl div { display: flex; gap: 0.5rem; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    code, pre { font: 0.875em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", \
    "Liberation Mono", "Noto Sans Mono CJK SC", monospace; }
    pre { margin: 0.35rem 0 0.6rem; padding: 0.5rem 0.75rem; border-radius: 6px;
      white-space: pre-wrap; background: var(--well); }
    pre.command { border-left: 4px solid var(--link); user-select: all; }
    pre.quote { border-left: 4px solid var(--rule); color: var(--soft); }
    pre.code { white-space: pre; overflow-x: auto; }
    .badge { display: inline-block; padding: 0.1em 0.6em; border-radius: 99px; font-size: 0.75rem;
      font-weight: 700; letter-spacing: 0.04em; vertical-align: 0.12em; white-space: nowrap;
      color: var(--card); background: var(--soft); }
    .badge.healthy { background: var(--good); }
    .badge.problem { background: var(--bad); }
    .badge.warning { background: var(--warn); }
    .badge.inconclusive { background: var(--doubt); }
    article, .overview, .rest section { background: var(--card); border: 1px solid var(--rule);
      border-radius: 12px; padding: 1.25rem clamp(0.9rem, 3vw, 1.75rem); margin: 0 0 1.25rem; }
    article { border-top: 5px solid var(--soft); }
    article.healthy { border-top-color: var(--good); }
    article.problem { border-top-color: var(--bad); }
    article.warning { border-top-color: var(--warn); }
    article.inconclusive { border-top-color: var(--doubt); }
    article section { margin-top: 1.5rem; }
    .place { font-size: 0.875rem; font-weight: 400; color: var(--soft); white-space: nowrap; }
    .message { font-size: 1.25rem; font-weight: 600; line-height: 1.35; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; }
    td { border-top: 1px solid var(--rule); }
    th { color: var(--soft); font-weight: 600; }
    td:nth-child(2) { min-width: 10rem; }
    td:nth-child(3) { min-width: 9rem; }
    td:last-child { min-width: 14rem; }
    @media (max-width: 40rem) {
      thead { position: absolute; clip-path: inset(50%); }
      tr, td { display: block; }
      tr { border-top: 1px solid var(--rule); padding: 0.5rem 0; }
      td { border: 0; padding: 0 0 0.2rem; }
    }
    ul { list-style: none; margin: 0; padding: 0; }
    li { margin: 0 0 0.4rem; }
    ul > li { padding-left: 1.4rem; }
    li ul { margin-top: 0.25rem; }
    li p { margin: 0.1rem 0; }
    li > p:not(.field) { color: var(--soft); }
    li.plain { padding-left: 0.9rem; border-left: 2px solid var(--rule); }
    .mark { float: left; margin-left: -1.4rem; width: 1.2rem; font-weight: 700; }
    .good > .mark { color: var(--good); }
    .bad > .mark { color: var(--bad); }
    .warned > .mark { color: var(--warn); }
    .unknown > .mark { color: var(--doubt); }
    .none > .mark { color: var(--soft); }
    .cure { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
    summary { cursor: pointer; }
    summary h2 { display: inline; }
    article > details[open] > summary { margin-bottom: 0.75rem; }
    article details details, article > details + details { margin-top: 1.25rem; }
    article > details > ul, article details details > ul { margin-top: 0.75rem; }
    figure { margin: 0 0 1rem; }
    figcaption { font-size: 0.8125rem; color: var(--soft); }
    .way { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 0.4rem; padding: 0;
      list-style: none; counter-reset: stage; }
    .way li { flex: 0 1 auto; max-width: 100%; margin: 0; padding: 0.5rem; border-radius: 10px;
      counter-increment: stage; }
    .way .workload { background: var(--band-workload); }
    .way .pod { background: var(--band-pod); }
    .way .service { background: var(--band-service); }
    .way .ingress { background: var(--band-ingress); }
    .stage { display: block; font-weight: 700; }
    .stage::before { content: counter(stage) ". "; }
    .stretch { display: block; max-width: 100%; height: auto; }
    .stretch text { fill: var(--ink); font-family: Helvetica, Arial, "Liberation Sans", "Nimbus Sans", \
    "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    .stretch .ask { font-size: 13px; font-weight: 700; }
    .stretch .name { font-size: 12.5px; font-weight: 700; }
    .stretch .fix { font-size: 11.2px; }
    .stretch .answer { font-size: 11.5px; font-weight: 700; }
    .stretch .mark { font-size: 10px; font-weight: 700; }
    .stretch .command { font-size: 10px; font-family: "DejaVu Sans Mono", "Liberation Mono", Menlo, \
    Consolas, monospace; fill: var(--soft); }
    .stretch .middle { text-anchor: middle; }
    .stretch .question { fill: var(--ask); stroke: var(--line); stroke-width: 1.4; }
    .stretch .outcome { fill: var(--card); stroke: var(--line); stroke-width: 1.4; }
    .stretch .milestone { fill: var(--good); }
    .stretch .milestones text { fill: var(--card); }
    .stretch .reference { fill: none; stroke: var(--soft); stroke-dasharray: 3 3; }
    .stretch .problem { fill: var(--bad); }
    .stretch .warning { fill: none; stroke: var(--warn); stroke-width: 2; }
    .stretch .info { fill: none; stroke: var(--soft); stroke-dasharray: 3 3; }
    .stretch .line { fill: none; stroke: var(--ink); stroke-width: 3; }
    .stretch .tip, .stretch .pill { fill: var(--ink); }
    .stretch .pill.root { fill: var(--bad); }
    .stretch text.said { fill: var(--card); }
    .stretch .ring { fill: none; stroke: var(--bad); stroke-width: 3.5; }
    .stretch .ring.further { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 8 4; }
    footer.page { color: var(--soft); font-size: 0.875rem; }
    @page { margin: 14mm; }
    @media print {
      :root { font-size: 10.5pt; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      body { max-width: none; padding: 0; background: var(--card); }
      .way { flex-wrap: nowrap; }
      .way li { flex: 1 1 0; min-width: 0; max-width: 16rem; }
      .cure { display: block; }
      article, .overview, .rest section { border-width: 5px 0 0; border-radius: 0; padding: 0.75rem 0 0; }
      .overview, .rest section { border-width: 1px 0 0; }
      .way li, .stretch, pre, tr, li, .message { break-inside: avoid; }
      h2, h3, summary, header { break-after: avoid; }
      pre.code { white-space: pre-wrap; }
      .wide { overflow: visible; }
    }

    """

  private static func colours(_ screen: any KeyPath<HTMLColour, String> & Sendable) -> String {
    HTMLColour.all.map { "  --\($0.name): \($0[keyPath: screen]);" }.joined(separator: "\n")
  }
}
