/**
 * CDS Hooks as a service of its own: put together from settings, started, watched and stopped. The protocol itself is elsewhere.
 */
@NullMarked
package dev.rationale.server;

import org.jspecify.annotations.NullMarked;
