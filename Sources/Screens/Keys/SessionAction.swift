/// What a key can ask for.
enum SessionAction: CaseIterable, Sendable {
  case up, down, pageUp, pageDown, top, bottom, open, back, quit, help
  case filter, sort, again, watch, nextObject, previousObject, answer, takeBack
  case namespace, context, language, probes, save, copy
  case finding, log, previousLog, events, manifest, outputs, practice
  case nextMatch, previousMatch, cancel
  case accept, drop, erase, eraseAll, format
  case answerYes, answerNo, answerCluster
  case lessons, exam, next, hint, choose
}
