import KubeClient

/// Groups the objects of a cluster into applications.
struct ApplicationBuilder {
  private let inventory: Inventory
  private let finder: WorkloadFinder
  private let selection: PodSelection

  /// Takes the objects to group.
  init(_ inventory: Inventory) {
    self.inventory = inventory
    finder = WorkloadFinder(inventory: inventory, owners: OwnerIndex(inventory))
    selection = PodSelection(clock: inventory.clock)
  }

  /// The applications of a namespace, or of all, sorted by namespace, kind and name.
  func applications(in namespace: String?) -> [Application] {
    var byNamespace: [String: [Application]] = [:]
    for found in finder.workloads(in: namespace) {
      byNamespace[found.workload.metadata.namespace, default: []].append(application(found))
    }
    for pod in finder.orphanPods(in: namespace) {
      byNamespace[pod.namespace, default: []].append(application(pod))
    }
    for (owner, pods) in finder.strangers(in: namespace) {
      byNamespace[owner.namespace, default: []].append(
        Application(
          target: owner, pods: selection.relevant(pods, of: nil), services: [], routes: [],
          members: []))
    }
    var namespaces = Set(byNamespace.keys)
    if let namespace {
      namespaces.insert(namespace)
    } else {
      namespaces.formUnion(inventory.services.all.map(\.namespace))
      namespaces.formUnion(inventory.ingresses.all.map(\.namespace))
    }
    return namespaces.sorted().flatMap { name in
      join(byNamespace[name] ?? [], in: name)
    }.sorted { $0.target < $1.target }
  }

  /// Stands for an object that a person has named and that could not be read: what is known of it are
  /// the Pods that name it as their owner.
  func application(unread target: ObjectReference, because reason: Unavailable) -> Application {
    let pods = finder.pods(of: target) + finder.loosePods(of: target)
    return Application(
      target: target, pods: selection.relevant(pods, of: nil), services: [], routes: [],
      members: [Member(object: target, reason: .target)], unread: [reason])
  }

  /// Says that every kind of workload is needed.
  func wantAllKinds() { finder.wantAllKinds() }

  /// Says that a kind of workload is needed.
  func want(_ kind: String) { finder.want(kind) }

  /// A Job as a target of its own, also one that a CronJob owns.
  func application(of job: Job) -> Application {
    application(WorkloadFinder.Found(workload: Workload(job), pods: finder.pods(of: job.reference)))
  }

  private func application(_ found: WorkloadFinder.Found) -> Application {
    let workload =
      inventory.cluster.isManifestOnly ? found.workload.asDeclared : found.workload
    let pods = selection.relevant(found.pods, of: workload)
    var members = [Member(object: workload.reference, reason: .target)]
    members += workload.replicaSets.filter { $0.reference != workload.reference }.prefix(1)
      .map { Member(object: $0.reference, reason: .owner) }
    members += workload.jobs.prefix(1).map { Member(object: $0.reference, reason: .owner) }
    members += pods.map { Member(object: $0.reference, reason: .owner) }
    return Application(
      target: workload.reference, workload: workload, pods: pods,
      missingPods: MissingPodsFinder(inventory: inventory).missing(
        of: workload, pods: pods.filter { $0.metadata.deletionTimestamp == nil },
        leaving: found.pods.count {
          $0.metadata.deletionTimestamp != nil && !selection.isStuckTerminating($0)
        }),
      services: [], routes: [], members: members)
  }

  private func application(_ pod: Pod) -> Application {
    Application(
      target: pod.reference, workload: inventory.cluster.isManifestOnly ? Workload(pod) : nil,
      pods: selection.relevant([pod], of: nil), services: [], routes: [],
      members: [Member(object: pod.reference, reason: .target)])
  }

  /// Joins the Services and Ingresses of a namespace to its applications; what belongs to none
  /// becomes a target of its own.
  private func join(_ applications: [Application], in namespace: String) -> [Application] {
    var applications = applications
    let candidates = applications.enumerated().map { index, application in
      ServiceMatcher.Candidate(
        index: index, name: application.target.name, labelSets: labelSets(of: application))
    }
    let matcher = ServiceMatcher(candidates, inventory: inventory)
    var orphans: [Service] = []
    for service in inventory.services.inNamespace(namespace) where !Self.isPlumbing(service) {
      let selected = matcher.selected(by: service)
      if !selected.isEmpty {
        for index in selected { applications[index].join(service, .selector) }
      } else if service.type == "ExternalName" || hasManualEndpoints(service)
        || isServedByForeigner(service)
      {
        orphans.append(service)
      } else {
        // It may mean a workload that has no Pod.
        if !matcher.hasNamesake(service) { finder.wantServingKinds() }
        if let meant = matcher.meant(by: service) {
          applications[meant.index].join(service, meant.reason)
        } else {
          orphans.append(service)
        }
      }
    }
    applications += orphans.map { service in
      Application(
        target: service.reference, pods: [], services: [service], routes: [],
        members: [Member(object: service.reference, reason: .target)])
    }
    let ingresses = inventory.ingresses.inNamespace(namespace)
    if !ingresses.isEmpty {
      let matcher = RouteMatcher(ingresses, among: applications, inventory: inventory)
      for ingress in ingresses { matcher.join(ingress, to: &applications) }
    }
    for index in applications.indices { applications[index].members.sort() }
    return applications
  }

  /// The label sets that an application's Pods have or would have.
  private func labelSets(of application: Application) -> [[String: String]] {
    let live = Set(application.pods.map(\.metadata.labels))
    return (application.workload?.labelSets ?? []) + live
  }

  /// Whether manifests hold a workload of another kind whose Pods the Service selects.
  private func isServedByForeigner(_ service: Service) -> Bool {
    guard let selector = service.selector, !inventory.cluster.foreignWorkloads.isEmpty else {
      return false
    }
    return !inventory.templates(selectedBy: selector, in: service.namespace).isEmpty
  }

  private func hasManualEndpoints(_ service: Service) -> Bool {
    guard service.selector == nil else { return false }
    if !inventory.endpointSlices.inNamespace(service.namespace).isEmpty {
      return inventory.slices(of: service).contains { !$0.endpoints.isEmpty }
    }
    return inventory.endpoints.named(service.name, in: service.namespace)?.subsets.isEmpty == false
  }

  /// The API server's own Service is nobody's application.
  private static func isPlumbing(_ service: Service) -> Bool {
    service.namespace == "default" && service.name == "kubernetes"
      && (service.selector ?? [:]).isEmpty
  }
}

extension Application {
  /// Takes a Service in, once.
  mutating func join(_ service: Service, _ reason: Member.Reason) {
    guard !services.contains(where: { $0.name == service.name }) else { return }
    services.append(service)
    members.append(Member(object: service.reference, reason: reason))
  }
}

extension Member: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.object < right.object }
}
