import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Probing
import Teaching

/// Files that kdoctor reads beside snapshots.
extension FuzzTarget {
  static let files: [FuzzTarget] = [
    FuzzTarget(name: "kubeconfig", form: .lines) {
      let scratch = try Scratch()
      let words = [
        "users:", "clusters:", "contexts:", "exec:", "server: ", "https://", "unix:///",
        "client-certificate-data: ", "proxy-url: socks5://", "current-context: ",
      ]
      return Subject(samples: try KubeconfigSamples.all(), words: words) { bytes in
        let path = try scratch.write("config", bytes)
        do throws(ConnectionProblem) {
          _ = try ConnectionFinder.find(
            environment: ["KUBECONFIG": path], home: nil,
            now: { Date(timeIntervalSince1970: 1_800_000_000) },
            accountFolder: scratch.folder.path)
          return .read
        } catch {
          guard !error.description.isEmpty else { throw FuzzFailure("a problem without words") }
          try error.description.checkHarmless()
          return .refused
        }
      }
    },
    FuzzTarget(name: "probe-configuration", form: .lines) {
      Subject(samples: [Array(ProbeSamples.configuration.utf8)]) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(ConfigurationProblem) {
          let configuration = try ProbeConfiguration(text: text, file: "f.yml")
          for name in configuration.names { _ = try configuration.module(name) }
          return .read
        } catch {
          return .refused
        }
      }
    },
    FuzzTarget(name: "chart", form: .lines) {
      let files = try Corpus.files(
        below: Fixtures.flowchart.appending(path: "pod"), ending: ".yaml")
      return Subject(samples: files) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return try chartVerdict {
          _ = ChartValidator.gaps(in: try ChartLoader.read(files: ["pod/entry.yaml": text]))
        }
      }
    },
    FuzzTarget(name: "lessons", form: .lines) {
      let folder = Fixtures.flowchart.appending(path: "lessons")
      let chart = try BuiltInChart.chart
      let recordings = Set(PracticeCluster.names)
      return Subject(samples: try Corpus.files(below: folder, ending: ".yaml")) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return try chartVerdict {
          _ = try LessonLoader.read(
            files: ["image-tag.yaml": text], chart: chart, recordings: recordings)
        }
      }
    },
    FuzzTarget(name: "glossary", form: .lines) {
      let folder = Fixtures.flowchart.appending(path: "glossary")
      // Alone, a term may not name others.
      let samples = try Corpus.files(below: folder, ending: ".yaml").map { bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return lines.map { $0.hasPrefix("see-also:") ? "see-also: []" : $0 }
          .joined(separator: "\n")
      }
      return Subject(samples: samples.map { Array($0.utf8) }) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return try chartVerdict { _ = try GlossaryLoader.load(files: ["pod.yaml": text]) }
      }
    },
    FuzzTarget(name: "progress", form: .json) {
      let scratch = try Scratch()
      let file = ProgressFile(path: scratch.folder.appending(path: "progress.json").path)
      try file.update { progress in
        progress.keep([LessonAnswer(step: "a", said: "yes", usedHint: true)], in: "image-tag")
        progress.finish("crash", with: LessonScore(points: 3, of: 5))
      }
      let sample = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
      return Subject(samples: [sample]) { bytes in
        _ = try scratch.write("progress.json", bytes)
        do throws(ProgressProblem) {
          _ = try file.read()
          return .read
        } catch {
          return .refused
        }
      }
    },
  ]

  private static func chartVerdict(_ work: () throws -> Void) throws -> FuzzVerdict {
    do {
      try work()
      return .read
    } catch is ChartError {
      return .refused
    }
  }
}
