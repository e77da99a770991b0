/// Holds data against the schemas of `docs/`.
enum Schema {
  /// What is wrong with some files; empty where nothing is.
  static func violations(of files: [String], by schema: String) throws -> String {
    try PythonCheck.problems("validate_reports.py", ["docs/\(schema)"] + files)
  }
}
