package io.krakenemulator.attack;

import org.junit.jupiter.api.condition.EnabledIf;

/** Attacks on the native executable in a container of 256 MB. */
@EnabledIf(
        value = "io.krakenemulator.attack.Container#isPossible",
        disabledReason = "needs the native executable, podman and ATTACK_CONTAINERS=true")
class Container256AttacksIT extends ContainerAttacks {

    @Override
    int memory() {
        return 256;
    }
}
