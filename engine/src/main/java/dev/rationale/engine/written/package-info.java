/**
 * Values as bytes: what the build of the application worked out, and a start only reads. The bytes are the application's own; nothing
 * that comes from anybody else is ever read so.
 */
@NullMarked
package dev.rationale.engine.written;

import org.jspecify.annotations.NullMarked;
