/// A colour of the page, on paper and bright screens, and on dark ones.
struct HTMLColour {
  var name: String
  var light: String
  var dark: String

  static let all = [
    HTMLColour(name: "page", light: "#f4f6f9", dark: "#0d1117"),
    HTMLColour(name: "card", light: "#ffffff", dark: "#161b22"),
    HTMLColour(name: "well", light: "#eef2f7", dark: "#21262e"),
    HTMLColour(name: "rule", light: "#d0d7e0", dark: "#363e49"),
    HTMLColour(name: "ink", light: "#17202b", dark: "#e8ecf1"),
    HTMLColour(name: "soft", light: "#4a5666", dark: "#b4c0cf"),
    HTMLColour(name: "link", light: "#1d4f91", dark: "#8fb6e8"),
    HTMLColour(name: "line", light: "#17395f", dark: "#8fb6e8"),
    HTMLColour(name: "good", light: "#17693a", dark: "#6fcf92"),
    HTMLColour(name: "bad", light: "#b3261e", dark: "#f2877f"),
    HTMLColour(name: "warn", light: "#8a5200", dark: "#e3b15a"),
    HTMLColour(name: "doubt", light: "#6a3d9a", dark: "#c6a5ee"),
    HTMLColour(name: "ask", light: "#cfe0f7", dark: "#23406a"),
    HTMLColour(name: "band-workload", light: "#eef1f4", dark: "#20252b"),
    HTMLColour(name: "band-pod", light: "#e9f1fc", dark: "#192433"),
    HTMLColour(name: "band-service", light: "#e8f5ea", dark: "#18281d"),
    HTMLColour(name: "band-ingress", light: "#fdf1dd", dark: "#2d2415"),
  ]
}
