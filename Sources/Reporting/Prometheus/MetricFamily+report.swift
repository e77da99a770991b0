internal import Metrics

/// The metrics of a report. Their names, labels and help are the same in every language.
///
/// An application is named by `namespace`, `kind` and `name`; no label holds the name of a Pod that
/// belongs to one, a message or a time, so that few series come and go.
extension MetricFamily {
  private static let application = ["namespace", "kind", "name"]

  static let reportTimestamp = MetricFamily(
    "kdoctor_report_timestamp_seconds",
    help: "The moment for which the report holds, in seconds since 1970.")
  static let reportState = MetricFamily(
    "kdoctor_report_state", help: "Whether this is the state of the whole report.",
    labels: ["state"])
  static let reportApplications = MetricFamily(
    "kdoctor_applications", help: "How many applications are in a state.", labels: ["state"])
  static let reportNotRead = MetricFamily(
    "kdoctor_not_read",
    help: "How many kinds of applications could not be listed: there may be unseen ones.")
  static let applicationState = MetricFamily(
    "kdoctor_application_state", help: "Whether this is the state of the application.",
    labels: application + ["state"])
  static let applicationServing = MetricFamily(
    "kdoctor_application_serving",
    help: "Whether requests are answered, as far as that is proven; absent where it is not known.",
    labels: application)
  static let finding = MetricFamily(
    "kdoctor_finding", help: "How many findings with this id an application has.",
    labels: application + ["id", "layer", "severity", "confidence"])
  static let suppressedFindings = MetricFamily(
    "kdoctor_suppressed_findings",
    help: "How many findings with this id of an application somebody asked not to be told.",
    labels: application + ["id"])
  static let answersByPerson = MetricFamily(
    "kdoctor_answers_by_person",
    help: "How many questions about an application a person answered in place of the cluster.",
    labels: application)
  static let notChecked = MetricFamily(
    "kdoctor_not_checked",
    help: "How many questions about an application could not be answered, and why.",
    labels: application + ["reason"])
}
