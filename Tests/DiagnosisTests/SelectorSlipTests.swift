import KDoctorTesting
import Testing

@testable import Diagnosis

@Suite("Slips of the pen in selectors")
struct SelectorSlipTests {
  @Test(
    "are told from what can be meant as it is written",
    arguments: [
      ("shpo", "shop", true), ("shopp", "shop", true), ("hsop", "shop", true),
      ("Shop", "shop", true), ("frontent", "frontend", true), ("shop_web", "shop-web", true),
      ("shopweb", "shop-web", true), ("shop-wbe", "shop-web", true), ("wbe", "web", true),
      ("app.kubernetes.io/nmae", "app.kubernetes.io/name", true),
      ("v1", "v2", false), ("api", "api-worker", false), ("shop-v1", "shop-v2", false),
      ("a", "b", false), ("shop-a", "shop-b", false), ("shop-a-web", "shop-b-web", false),
      ("blue", "green", false), ("shop", "shops", false), ("web", "wed", false),
      ("reader", "leader", false), ("db-0", "db-1", false), ("true", "false", false),
      ("server", "sender", false), ("shop", "shop2", false), ("shop-a-web", "shop-web", false),
      ("", "shop", false), ("shop", "", false), ("shop", "shop", false),
    ])
  func words(written: String, meant: String, isSlip: Bool) {
    #expect(SelectorSlip.isSlip(written, of: meant) == isSlip)
  }
}
