package io.krakenemulator.attack;

import org.junit.jupiter.api.condition.EnabledIf;

/** Attacks on the native executable in a container of 128 MB. */
@EnabledIf(
        value = "io.krakenemulator.attack.Container#isPossible",
        disabledReason = "needs the native executable, podman and ATTACK_CONTAINERS=true")
class Container128AttacksIT extends ContainerAttacks {

    @Override
    int memory() {
        return 128;
    }
}
