/** What a service is set up with, and what is said of settings that are wrong. */
@NullMarked
package dev.rationale.server.config;

import org.jspecify.annotations.NullMarked;
