package dev.rationale.server.config;

/**
 * A value and where it was written.
 *
 * @param place for a message, for instance {@code rationale.yaml:3}
 * @param path as it was written, for instance {@code clients[0].issuer}
 */
record Written(String place, String path, String value) {}
