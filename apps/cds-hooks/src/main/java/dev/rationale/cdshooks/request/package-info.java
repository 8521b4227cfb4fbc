/** Requests: read, checked and given a shape that the rest can rely on. Everything that comes in here is hostile. */
@NullMarked
package dev.rationale.cdshooks.request;

import org.jspecify.annotations.NullMarked;
