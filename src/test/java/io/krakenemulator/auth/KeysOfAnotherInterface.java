package io.krakenemulator.auth;

import jakarta.enterprise.context.ApplicationScoped;

/** Stands for the control API's key. */
@ApplicationScoped
public class KeysOfAnotherInterface implements OtherKeys {

    static final String KEY = "key-of-another-interface";

    @Override
    public boolean contains(String key) {
        return KEY.equals(key);
    }
}
