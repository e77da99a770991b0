import Flowchart

/// The words of the interactive session that are not the chart's own; `{name}` stands for a fact.
enum ScreenWord: String, CaseIterable, Sendable {
  case applications, walk, finding, log, previousLog, events, manifest, contexts,
    namespaces, help, save, question, lessons, lesson
  case problem, warning, healthy, inconclusive
  case layerPod, layerService, layerIngress, layerInfrastructure, layerCluster
  case yes, no, notApplicable, unknown, notAsked, asking, yourAnswer, withYourAnswers, folded,
    notReached
  case namespace, allNamespaces, recording, practice, live, connecting, readAt, recordedAt
  case over, minutesAgo, hoursAgo, asOf, old, waitingFor, askedAgainFor, notWaited, givenCluster,
    notAllowed,
    noAnswer
  case requests, retries, stopped, reading, walking, cannotStart, cannotTell,
    nothingWrong
  case mayBeMore, nothingSeen, noMatch, counted, filter, search, position
  case objectOf, why, evidence, byHand, cause, fix, proven, inferred, suspected
  case tooSmall, terms
  case yourAnswerTo, yourAnswerPrompt, answerYes, answerNo, answerCluster
  case copied, notCopied, saved, exists, cancelled, watching, notWatching, probesOn, probesOff
  case answersTaken, noLines, notFound, typeNamespace, fileName, format
  case kindPractice, kindContext
  case exam, lessonBegun, lessonScore, resumed, notShown
  case tryPractice, helpIntro, markGood, markBad, markWarning
  // What keys do.
  case keyUp, keyDown, keyPageUp, keyPageDown, keyTop, keyBottom, keyOpen, keyBack, keyQuit,
    keyHelp, keyFilter, keySort, keyAgain, keyWatch, keyNext, keyPrevious, keyAnswer, keyTakeBack,
    keyNamespace, keyContext, keyLanguage, keyProbes, keySave, keyCopy, keyFinding, keyLog,
    keyPreviousLog, keyEvents, keyManifest, keyPractice, keySearch, keyNextMatch, keyPreviousMatch,
    keyCancel, keyAccept, keyDrop, keyErase, keyEraseAll, keyFormat, keyLessons, keyExam, keyGoOn,
    keyChoose,
    keyHint, keyOutputs
  // Why a key does nothing now.
  case whyNothingSelected, whyNoDiagnosis, whyNotLive, whyOneObject, whyNoOwnAnswers,
    whyNoCommand, whyNoPod, whyNoObject, whyNothingRuns, whyNothingToSave, whyNoSearch, whyBusy,
    whyNoCluster, whyNotRead, whyLinear, whyNoQuestion, whyNotAsked, whyAsked, whyNoHint,
    whyNoFileName
}
