// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "kdoctor",
  products: [.executable(name: "kdoctor", targets: ["kdoctor"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Terminal", swiftSettings: strict),
    .target(
      name: "KubeClient",
      dependencies: ["CZlib", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Flowchart",
      dependencies: ["Terminal", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .executableTarget(name: "embed-flowchart", dependencies: ["Flowchart"], swiftSettings: strict),
    .plugin(name: "EmbedFlowchart", capability: .buildTool(), dependencies: ["embed-flowchart"]),
    .target(name: "Diagnosis", dependencies: ["KubeClient", "Flowchart"], swiftSettings: strict),
    .target(
      name: "Reporting", dependencies: ["Diagnosis", "Flowchart", "KubeClient", "Terminal"],
      swiftSettings: strict),
    .target(
      name: "Teaching", dependencies: ["Flowchart", "KubeClient"],
      swiftSettings: strict, plugins: ["EmbedFlowchart"]),
    .executableTarget(
      name: "kdoctor",
      dependencies: [
        "Diagnosis", "Flowchart", "KubeClient", "Reporting", "Teaching", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "KDoctorTesting",
      dependencies: [
        "Diagnosis", "Flowchart", "KubeClient", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DiagnosisTests",
      dependencies: [
        "Diagnosis", "Flowchart", "KDoctorTesting", "KubeClient",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "KubeClientTests",
      dependencies: ["KubeClient", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(
      name: "FlowchartTests",
      dependencies: ["Flowchart", "Teaching", "Terminal"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Diagnosis", "Flowchart", "KubeClient", "Reporting", "Terminal"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["kdoctor"], exclude: ["Golden"], swiftSettings: strict),
  ]
)
