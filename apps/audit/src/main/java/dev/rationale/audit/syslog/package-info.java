/** Decisions, and what is done to the trail, as messages for a system that watches many: RFC 5424, without patient data. */
@NullMarked
package dev.rationale.audit.syslog;

import org.jspecify.annotations.NullMarked;
