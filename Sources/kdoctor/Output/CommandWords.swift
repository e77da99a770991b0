import Diagnosis
import Flowchart
import KubeClient
import Terminal

/// What the commands say themselves, in every language.
enum CommandWords {
  case unknown(String)
  case targetWithoutCommand(String)
  case unknownOption(String, allowed: [String])
  case usage(String)
  case seeHelp(command: String?)
  case badValue(String, of: String, allowed: [String])
  case noFileName(String)
  case twoToStandardOutput
  case sameFileTwice(String)
  case conflict(String, String)
  case needsLiveCluster(String)
  case needsClusterTarget(String)
  case badDuration(String)
  case badInstant(String)
  case badTarget(String)
  case badController(String)
  case unknownKind(String, allowed: [String])
  case unknownEntry(String, nearest: [String])
  case unknownRecording(String, allowed: [String])
  case unknownLesson(String, nearest: [String])
  case needsOption(String, String)
  case needsRecording(String)
  case needsManifests(String)
  case connection(ConnectionProblem)
  case withoutCluster
  case saving(SnapshotProgress)
  case saved(SavedSnapshot, String)
  case notRecorded(Unavailable)
  case logsLeftOut(Int)
  case keysLeftOut(Int)
  case notSaved(SnapshotSaveError)
  case reading(requests: Int, retries: Int, bytes: Int)
  case snapshot(String)
  case chart(String)
  case notFound(String, namespace: String?, nearest: [String])
  case noModule(String, in: String?, nearest: [String], all: [String])
  case badProbeTarget(String, String)
  case cannotProbe(String)
  case timedOut(String)
  case cannotWrite(String, String)
  case note(String)
  case more(Int)
  case badLanguageVariable(String)
  case notRead(Unavailable?)
  case picture(PictureWords)
  case badRule(String, IgnoreProblem)
  case badFile(String, String)
  case configuration(String)
  case noSource
  case other(String)

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  /// The words in both languages.
  var texts: LocalizedText {
    LocalizedText(english: english, simplifiedChinese: simplifiedChinese)
  }

  /// The nearest of the words that are allowed.
  static func nearest(_ word: String, _ allowed: [String]) -> String? {
    NearestNames.suggest(for: word, among: allowed, limit: 1).first
  }
}
