#!/bin/sh
# Runs kdoctor as in a Pod: in a network of its own where iptables does what kube-proxy does, dnsmasq what
# CoreDNS does, and addresses of the loopback interface stand for Pods. Breaks one thing after the other and
# prints what the report finds. Needs root, iproute2, iptables, dnsmasq and Python, and a debug build of
# kdoctor and fake-api-server; changes nothing outside of its own network and mounts.
set -eu
bin=${1:-.build/debug}
if [ -z "${KDOCTOR_INSIDE:-}" ]; then
  KDOCTOR_INSIDE=1 exec unshare --net --mount --pid --fork --kill-child --mount-proc sh "$0" "$bin"
fi

service=10.96.219.62 dns=10.96.0.10 name=shop.healthy.svc.cluster.local
pods="10.244.0.195 10.244.0.196"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" KUBERNETES_SERVICE_HOST=127.0.0.1 HOSTNAME=kdoctor
unset KUBECONFIG
mount -t tmpfs none /run
account=/run/secrets/kubernetes.io/serviceaccount
mkdir -p "$account"
printf 'search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver %s\noptions ndots:5\n' \
  "$dns" >"$work/resolv.conf"
mount --bind "$work/resolv.conf" /etc/resolv.conf

ip link set lo up
# What is no address of this network comes back and is dropped: nothing answers.
ip address add 10.244.0.250/32 dev lo
ip route add default dev lo src 10.244.0.250
ip address add "$dns/32" dev lo

"$bin/fake-api-server" --recording healthy --kubeconfig "$work/config" --account "$account" &
while [ ! -s "$work/config" ]; do sleep 0.1; done
KUBERNETES_SERVICE_PORT=$(sed -n 's/.*server: .*:\([0-9]*\)"\{0,1\}$/\1/p' "$work/config" | head -n 1)
export KUBERNETES_SERVICE_PORT

start_pods() {
  for pod in $pods; do
    ip address add "$pod/32" dev lo
    python3 -m http.server --bind "$pod" --directory "$work" 80 >"$work/log" 2>&1 &
    echo $! >"$work/pid-$pod"
  done
}
end_pods() { for pod in $pods; do kill "$(cat "$work/pid-$pod")"; done; }
start_dns() {
  dnsmasq --keep-in-foreground --conf-file=/dev/null --no-hosts --no-resolv --user=root \
    --listen-address="$dns" --bind-interfaces --local=/cluster.local/ "$@" &
  echo $! >"$work/pid-dns"
}
end_dns() { kill "$(cat "$work/pid-dns")"; wait "$(cat "$work/pid-dns")" 2>"$work/log" || true; }
forward() {
  iptables -t nat -A OUTPUT -d "$service" -p tcp --dport 80 -m statistic --mode random --probability 0.5 \
    -j DNAT --to-destination 10.244.0.195:80
  iptables -t nat -A OUTPUT -d "$service" -p tcp --dport 80 -j DNAT --to-destination 10.244.0.196:80
}
report() {
  sleep 0.5
  "$bin/kdoctor" report deployment/shop -n healthy --lang en -o json="$work/report" --fail-on never
  python3 - "$work/report" "$1" <<'PYTHON'
import json, sys
report = json.load(open(sys.argv[1]))
one = report["diagnoses"][0]
answers = {step["question"]: step["answer"] for step in one["walk"]}
inside = {key: answers[key] for key in ("service.cluster-ip", "service.dns") if key in answers}
root = one["root"]
print("%-34s %-9s %s %s" % (
    sys.argv[2], one["state"], root["id"] + " (" + root["confidence"] + ")" if root else "-", inside))
if root: print("    " + root["cause"])
PYTHON
}

start_pods
start_dns --host-record="$name,$service"
forward
report "all is well"
iptables -t nat -F OUTPUT
report "no rule for the ClusterIP"
iptables -A OUTPUT -d "$service" -p tcp --dport 80 -j REJECT --reject-with tcp-reset
report "kube-proxy knows no endpoint"
iptables -F OUTPUT
forward
end_dns
report "nobody listens at the DNS"
ip address del "$dns/32" dev lo
report "questions to the DNS are lost"
ip address add "$dns/32" dev lo
start_dns
report "the DNS does not know the name"
end_dns
start_dns --host-record="$name,192.0.2.99"
report "the DNS leads elsewhere"
end_dns
start_dns --host-record="$name,$service"
end_pods
report "the Pods refuse connections"
for pod in $pods; do ip address del "$pod/32" dev lo; done
report "the Pod network loses packets"
