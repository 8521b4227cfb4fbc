/**
 * The language service for guideline packages: what an editor asks while somebody writes. It works on package values, texts that nobody saved yet
 * included, and knows neither a browser nor a protocol.
 */
@NullMarked
package dev.rationale.authoring;

import org.jspecify.annotations.NullMarked;
