package io.krakenemulator.sandbox;

/** An API key and the name of the sandbox that it selects. */
public record FirstKey(String sandbox, String key) {}
