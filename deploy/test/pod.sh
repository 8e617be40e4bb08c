# The Deployment of the overlay "sandbox", with its ConfigMap and a Secret, as a pod of podman.

PUBLISHED=ghcr.io/kraken-migration-emulator/kraken-migration-emulator

# Prints the objects that podman plays. The ports of the machine are those of this test. Podman would ask for health with curl,
# which the image has not: the probes are asked from outside instead.
pod_manifests() {
    awk 'BEGIN { RS = "---\n" } /\nkind: (Deployment|ConfigMap)\n/ { printf "%s---\n", $0 }' \
        deploy/kubernetes/sandbox/manifests.yaml |
        sed -e "s/{name: http, containerPort: 8080}/{name: http, containerPort: 8080, hostPort: $((port + 2))}/" \
            -e "s/{name: management, containerPort: 9000}/{name: management, containerPort: 9000, hostPort: $((port + 3))}/" |
        awk '/^ +(startup|readiness|liveness)Probe:/ { match($0, /[^ ]/); within = RSTART; next }
            within { match($0, /[^ ]/); if (RSTART > within) next; within = 0 } { print }'
}

# The Secret as this podman keeps it: a text of JSON with encoded values.
pod_secret() {
    printf '{"admin-key":"%s","database-username":"%s","database-password":"%s"}' \
        "$(printf %s "$ADMIN_KEY" | base64)" "$(printf emulator | base64)" "$(printf emulator | base64)"
}

check_pod() {
    say 'pod of the rendered Deployment'
    podman tag kraken-migration-emulator:native "$PUBLISHED:$version"
    pod_secret | podman secret create kraken-emulator - >/dev/null
    pod_manifests >"$work/pod.yaml"
    podman kube play --network "$name" "$work/pod.yaml" >/dev/null
    try 60 check_health "$((port + 3))"
    [ "$(podman inspect --format '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.Memory}} {{.Config.User}}' \
        kraken-emulator-pod-0-emulator)" = 'true 134217728 65532:65532' ] || fail 'the pod has other rights than the chart gives'
    walk "$((port + 2))"
    remove_pod
}

remove_pod() {
    podman pod rm --force kraken-emulator-pod-0 >/dev/null 2>&1 || true
    podman secret rm kraken-emulator >/dev/null 2>&1 || true
    podman volume rm tmp >/dev/null 2>&1 || true
    podman rmi "$PUBLISHED:$version" >/dev/null 2>&1 || true
}
