/**
 * YAML files with the places of their keys and values, as far as a text that is being written can be read.
 */
@NullMarked
package dev.rationale.authoring.yaml;

import org.jspecify.annotations.NullMarked;
