/**
 * How the service is set up: defaults, then {@code rationale.yaml}, then the environment, then the command line. Whatever is wrong is
 * told at the start, all of it at once, with the place and the nearest name that is known.
 */
@NullMarked
package dev.rationale.server.config;

import org.jspecify.annotations.NullMarked;
