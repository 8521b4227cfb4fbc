/**
 * What the application itself brings, in forms that a start reads quickly: values as bytes, which its build worked out, and its own
 * tables. Nothing that comes from anybody else is ever read so.
 */
@NullMarked
package dev.rationale.engine.written;

import org.jspecify.annotations.NullMarked;
