import Flowchart
import Foundation
import Metrics
import Probing
import Reporting

/// A probe as data: `kdoctor/probe/v1`, described by `docs/probe.schema.json`.
///
/// Within v1 no field changes its name or meaning; fields may be added.
struct ProbeJSON {
  /// The outcome as UTF-8 text, with fields in the order of the schema.
  let bytes: [UInt8]

  /// Writes an outcome.
  ///
  /// - Parameter language: of the texts; names of fields are the same in all.
  init(_ outcome: ProbeOutcome, language: Language) {
    var writer = JSONWriter()
    writer.document { document in
      document.field("schema", "kdoctor/probe/v1")
      document.field("target", outcome.target)
      document.field("module", outcome.module)
      document.field("success", outcome.isSuccess)
      document.field("seconds", outcome.duration / .seconds(1))
      document.field(
        "failure", orNull: outcome.failure.map { ProbeWords.failure($0).text(in: language) })
      let phases = ProbePhase.allCases.compactMap { phase in
        outcome.phases[phase].map { (phase, $0) }
      }
      document.array("phases", phases) { entry, phase in
        entry.field("phase", phase.0.rawValue)
        entry.field("seconds", phase.1 / .seconds(1))
      }
      document.array("events", outcome.events) { entry, event in
        entry.field("seconds", event.time / .seconds(1))
        entry.field("text", ProbeWords.event(event.event).text(in: language))
      }
      document.array("metrics", outcome.metrics.samples) { entry, sample in
        entry.field("name", sample.family.name)
        entry.array("labels", Array(zip(sample.family.labels, sample.labels))) { label, pair in
          label.field("name", pair.0)
          label.field("value", pair.1)
        }
        entry.field("value", sample.value)
      }
    }
    bytes = writer.bytes
  }
}
