/**
 * Settings of every door that offers CDS Hooks: read from a file, the environment, a command line or a host's properties, held to
 * one schema, and told with all that is wrong at once.
 */
@NullMarked
package dev.rationale.cdshooks.settings;

import org.jspecify.annotations.NullMarked;
