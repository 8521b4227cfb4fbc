/** What the port lets through and what it refuses. */
@NullMarked
package dev.rationale.server.http;

import org.jspecify.annotations.NullMarked;
